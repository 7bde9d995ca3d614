import { parseSync } from 'vite';

interface Node {
  type: string;
  [field: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/** Attributes that no person reads. */
const TECHNICAL =
  /^(?:className|style|key|id|type|role|href|to|target|rel|name|variant|color|size|mode|data-.*|d|fill|stroke|viewBox|transform|autoComplete|inputMode|dir|lang|translate|scope|aria-(?!label$|description$|roledescription$|placeholder$|valuetext$).*|(?:inline|block|cross|main)?[aA]lign.*|justify|position|gap|p[xytblr]?|m[xytblr]?|m?i?n?[wh]|fz|fw|c|bg|radius|underline|order|component|direction|wrap)$/;

/** Calls whose texts are for those who mend the code, or are keys of texts. */
const NOT_SHOWN = /^(?:t|rich|useState|useKeys|Error|TypeError|RangeError|Failure|URL|Set|RegExp)$/;

/** Methods that take a selector of the page. */
const BY_SELECTOR = /^(?:closest|matches|querySelector|querySelectorAll)$/;

/** What a text is asked, or a page for its parts: these are not shown either. */
const ASKED = /^(?:startsWith|endsWith|includes|closest|matches|querySelector(?:All)?|getElementById)$/;

/** Whether a text has a word in it as sentences and labels have them: a capital, or a word after another. */
const isText = (text: string) => /(?:^|[\s“(])\p{Lu}\p{Ll}|\p{L}[\p{P}]?\s+\p{L}/u.test(text.trim());

/** Whether this is a member of `this` of that name. */
const isNamed = (node: unknown, name: string) =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  (node.object as Node).type === 'ThisExpression' &&
  (node.property as Node).name === name;

function* textsOf(node: Node): Generator<string> {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
      if (isNode(node.declaration)) yield* textsOf(node.declaration);
      return;
    // Codes and names of keys that are compared with.
    case 'BinaryExpression':
      for (const side of [node.left, node.right])
        if (isNode(side) && side.type !== 'Literal') yield* textsOf(side);
      if (node.operator === '+') for (const side of [node.left, node.right]) yield* literal(side);
      return;
    case 'SwitchCase':
      for (const each of node.consequent as Node[]) yield* textsOf(each);
      return;
    case 'CallExpression':
    case 'NewExpression': {
      const callee = node.callee as Node;
      if (callee.type === 'MemberExpression' && ASKED.test(String((callee.property as Node).name))) {
        yield* textsOf(callee.object as Node);
        return;
      }
      if (callee.type === 'Identifier' && NOT_SHOWN.test(String(callee.name))) {
        for (const argument of node.arguments as Node[])
          if (argument.type === 'ObjectExpression' || argument.type.endsWith('FunctionExpression'))
            yield* textsOf(argument);
        return;
      }
      if (callee.type === 'MemberExpression' && BY_SELECTOR.test(String((callee.property as Node).name))) {
        yield* textsOf(callee);
        return;
      }
      break;
    }
    // What a class of errors or a font is called, and what a variable of a style sheet holds.
    case 'AssignmentExpression':
      if (isNamed(node.left, 'name')) return;
      break;
    case 'Property':
      if (isNode(node.key) && (node.key.name === 'fontFamily' || String(node.key.value).startsWith('--')))
        return;
      break;
    case 'JSXAttribute':
      if (TECHNICAL.test(String((node.name as Node).name))) return;
      break;
    case 'JSXText':
      if (/\p{L}/u.test(String(node.value))) yield String(node.value).trim();
      return;
    case 'Literal':
      yield* literal(node);
      return;
    case 'TemplateLiteral':
      for (const quasi of node.quasis as { value: { cooked: string } }[])
        if (isText(quasi.value.cooked)) yield quasi.value.cooked.trim();
      break;
  }
  if (node.type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(node.type)) return;
  for (const child of Object.values(node))
    for (const each of Array.isArray(child) ? child : [child]) if (isNode(each)) yield* textsOf(each);
}

function* literal(node: unknown): Generator<string> {
  if (isNode(node) && node.type === 'Literal' && typeof node.value === 'string' && isText(node.value))
    yield node.value.trim();
}

/** The texts that stand in a source file itself although a person would read them. */
export function literalTexts(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]!.message}`);
  return [...textsOf(program as unknown as Node)];
}
