/** Constants of the source as SQL literals; never for what comes from outside. */
export const sqlTexts = (texts: readonly string[]): string =>
  texts.map((text) => `'${text.replaceAll("'", "''")}'`).join(', ');
