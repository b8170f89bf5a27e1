import type { ExportColumn } from './export-columns.ts';

/** The small parts of a workbook (ECMA-376) and the frame of its sheets. */
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const STYLE = { plain: 0, text: 1, heading: 2 } as const;

/** Control characters and halves of characters, which XML 1.0 has no way to write. */
const NOT_IN_XML = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;
const NEEDS_ESCAPE = /[&<>\r]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

const PLAIN = /^[\t\n\u0020-%'-;=?-\uD7FF\uE000-\uFFFD]*$/;

export const xmlText = (text: string): string =>
  PLAIN.test(text)
    ? text
    : text.replaceAll(NOT_IN_XML, '').replaceAll(NEEDS_ESCAPE, (found) => ESCAPES[found] ?? '');

/** `A`, `B` … `Z`, `AA` … */
export const columnLetters = (place: number): string => {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : columnLetters(Math.floor(place / 26) - 1) + last;
};

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

/** One row; empty cells are left out. @param row from 1 */
export function sheetRow(
  letters: readonly string[],
  row: number,
  values: readonly (string | number)[],
  style: number = STYLE.text,
): string {
  let cells = '';
  for (let place = 0; place < values.length; place += 1) {
    const value = values[place];
    const at = `${letters[place] ?? ''}${row}`;
    if (typeof value === 'number') cells += `<c r="${at}"><v>${value}</v></c>`;
    else if (value !== undefined && value !== '') cells += textCell(at, value, style);
  }
  return `<row r="${row}">${cells}</row>`;
}

/** Where a sheet begins: its first line is bold and stays in sight. */
export function sheetHead(columns: readonly ExportColumn[], letters: readonly string[]): string {
  const widths = columns.map(
    ({ kind, width }, place) =>
      `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1" style="${
        kind === 'count' ? STYLE.plain : STYLE.text
      }"/>`,
  );
  const headings = columns.map(({ heading }) => heading);
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>${sheetRow(letters, 1, headings, STYLE.heading)}`;
}

export const sheetTail = (letters: readonly string[], lastRow: number): string =>
  `</sheetData><autoFilter ref="A1:${letters.at(-1) ?? 'A'}${lastRow}"/></worksheet>`;

const sheetFile = (sheet: number): string => `worksheets/sheet${sheet}.xml`;
export const sheetPath = (sheet: number): string => `xl/${sheetFile(sheet)}`;

const each = (sheets: number, part: (sheet: number) => string): string =>
  Array.from({ length: sheets }, (_, place) => part(place + 1)).join('');

/** Every part besides the sheets, by its path. @param sheets how many there are */
export const workbookParts = (
  sheetName: string,
  sheets: number,
): readonly (readonly [path: string, xml: string])[] => [
  [
    '[Content_Types].xml',
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each(sheets, (sheet) => `<Override PartName="/${sheetPath(sheet)}" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
  ],
  [
    '_rels/.rels',
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    'xl/workbook.xml',
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(sheets, (sheet) => `<sheet name="${xmlText(sheet === 1 ? sheetName : `${sheetName} ${sheet}`)}" sheetId="${sheet}" r:id="rId${sheet}"/>`)}</sheets></workbook>`,
  ],
  [
    'xl/_rels/workbook.xml.rels',
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${each(sheets, (sheet) => `<Relationship Id="rId${sheet}" Type="${OFFICE}/worksheet" Target="${sheetFile(sheet)}"/>`)}<Relationship Id="rId${sheets + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  [
    'xl/styles.xml',
    `${DECLARATION}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
  ],
];
