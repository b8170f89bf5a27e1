import type { ESTree } from 'vite';
import { parseSync, Visitor } from 'vite';

/** A text that a person would read, written into the source itself. */
export interface SourceText {
  readonly text: string;
  readonly line: number;
}

/** Properties of elements that are shown or read aloud. */
const READ_BY_PEOPLE = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'action',
  'cancelText',
  'empty',
  'extra',
  'help',
  'hint',
  'label',
  'message',
  'okText',
  'placeholder',
  'text',
  'title',
  'tooltip',
]);

const LETTER = /\p{L}/u;
const HAN = /\p{Script=Han}/u;

type Node = ESTree.Node | null | undefined;

/** The literal texts that an expression may turn into; what it hands to calls is not among them. */
function literals(node: Node): readonly { readonly text: string; readonly start: number }[] {
  switch (node?.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, start: node.start }] : [];
    case 'TemplateLiteral':
      return [
        ...node.quasis.map(({ value, start }) => ({ text: value.cooked ?? value.raw, start })),
        ...node.expressions.flatMap(literals),
      ];
    case 'ConditionalExpression':
      return [...literals(node.consequent), ...literals(node.alternate)];
    case 'LogicalExpression':
    case 'BinaryExpression':
      return node.operator === '&&' || node.operator === '||' || node.operator === '??'
        ? [...literals(node.left), ...literals(node.right)]
        : node.operator === '+'
          ? [...literals(node.left), ...literals(node.right)]
          : [];
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return literals(node.expression);
    default:
      return [];
  }
}

/** Texts for people in a file of the screens: between and on elements, and Chinese anywhere. */
export function textsForPeople(file: string, source: string): readonly SourceText[] {
  const found = new Map<number, string>();
  const keep = (text: string, start: number): void => {
    if (LETTER.test(text)) found.set(start, text.trim());
  };
  const keepAll = (node: Node): void => {
    for (const { text, start } of literals(node)) keep(text, start);
  };
  new Visitor({
    JSXText: ({ value, start }) => keep(value, start),
    JSXElement: ({ children }) => {
      for (const child of children)
        if (child.type === 'JSXExpressionContainer') keepAll(child.expression);
    },
    JSXFragment: ({ children }) => {
      for (const child of children)
        if (child.type === 'JSXExpressionContainer') keepAll(child.expression);
    },
    JSXAttribute: ({ name, value }) => {
      if (name.type !== 'JSXIdentifier' || !READ_BY_PEOPLE.has(name.name)) return;
      keepAll(value?.type === 'JSXExpressionContainer' ? value.expression : value);
    },
    Literal: ({ value, start }) => {
      if (typeof value === 'string' && HAN.test(value)) keep(value, start);
    },
    TemplateElement: ({ value, start }) => {
      if (HAN.test(value.raw)) keep(value.raw, start);
    },
  }).visit(parseSync(file, source).program);
  return [...found].map(([start, text]) => ({
    text,
    line: source.slice(0, start).split('\n').length,
  }));
}

/** Strings of a file that could name a text: each literal, and each template with holes as `*`. */
export function possibleKeys(file: string, source: string): readonly string[] {
  const keys: string[] = [];
  new Visitor({
    Literal: ({ value }) => {
      if (typeof value === 'string') keys.push(value);
    },
    TemplateLiteral: ({ quasis }) => {
      keys.push(quasis.map(({ value }) => value.cooked ?? value.raw).join('*'));
    },
  }).visit(parseSync(file, source).program);
  return keys;
}
