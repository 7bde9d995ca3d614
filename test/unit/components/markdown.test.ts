import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Markdown } from '../../../components/ui/text/Markdown.tsx';

const render = (source: string) => renderToStaticMarkup(createElement(Markdown, { source }));

test('a document is drawn block by block', () => {
  const html = render(
    '# Title\n\nA text\nof **two** *lines*.\n\n| a | b |\n|---|---:|\n| `1 \\| 2` | 3 |\n\n- one\n- two\n  more\n\n1. first\n\n```\ncode\n```\n',
  );
  expect(html).toContain('<h3>Title</h3><p>A text\nof <strong>two</strong> <em>lines</em>.</p>');
  expect(html).toContain('<caption data-hidden="true">Table 1: Title</caption>');
  expect(html).toContain('<code>1 | 2</code>');
  expect(html).toContain('<ul><li>one</li><li>two\nmore</li></ul><ol><li>first</li></ol><pre>code</pre>');
});

test('text stays inert: nothing in a document becomes an element, a link or an address', () => {
  const html = render(
    'A <b onclick="x">word</b> &amp; <script>x</script>.\n\n<img src="x.example" onerror="x">\n\n[a link](https://x.example) and ![a picture](https://x.example/p.png) and <https://x.example>\n\n[by name][n]\n\n[n]: https://x.example',
  );
  expect(html).not.toMatch(/<(b|script|img|a)\b/);
  expect(html).toContain(
    'A &lt;b onclick=&quot;x&quot;&gt;word&lt;/b&gt; &amp; &lt;script&gt;x&lt;/script&gt;.',
  );
  expect(html).toContain('<p>a link and a picture and https://x.example</p>');
  expect(html).not.toContain('href');
});

test.each(['docs/metrics.md', 'docs/formats.md', 'models/packs/second-look/CARD.md'])(
  '%s is drawn with all its anchors, and no mark of it is left as text',
  (file) => {
    const source = readFileSync(file, 'utf8');
    const html = render(source);
    const anchors = [...source.matchAll(/<a id="([\w-]+)">/g)].map(([, id]) => id!);
    expect(anchors.filter((id) => !html.includes(`<span id="${id}">`))).toEqual([]);
    const plain = html.replace(/<(pre|code)>[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, '');
    expect(plain).not.toMatch(/\*\*|\]\(|^#|\|---|&lt;a /m);
  },
);
