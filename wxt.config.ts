import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { BundledPackages } from './cli/licences.ts';
import { browserMessages, MANIFEST_LOCALE, manifestText } from './words/browser-messages.ts';

/**
 * The policy every page and worker of the extension runs under: nothing but the extension's own files, and no
 * connection to any network. Each line says what would need it.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  // WebAssembly must be named, or onnxruntime fails in production.
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self'",
  "style-src 'self'",
  // The console's own typeface, which is a file of the extension.
  "font-src 'self'",
  // The model, its manifest and the samples.
  "connect-src 'self'",
  // Pictures may also come from the page's own memory, which paints a chart as PNG and reaches no network.
  "img-src 'self' blob:",
  "object-src 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const WITHOUT_HTML = fileURLToPath(
  new URL('./node_modules/decode-named-character-reference/index.js', import.meta.url),
);

/** Makes a style sheet of the theme, for whoever imports "virtual:theme.css". */
function themeStyles(): Plugin {
  const name = 'virtual:theme.css';
  return {
    name: 'theme-styles',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return;
      // Mantine takes a second to load, and most commands that read this file build nothing.
      const { themeCss } = await import('./components/app/theme-css.ts');
      return themeCss();
    },
  };
}

/** Libraries that know a way out have a chunk of their own, so that a test can tell what is theirs. */
const LIBRARIES = [
  { name: 'react', test: /\/node_modules\/(?:react|react-dom|scheduler)\//, priority: 2 },
  { name: 'plot', test: /\/node_modules\/(?:@observablehq\/plot|d3|d3-[\w-]+)\//, priority: 2 },
];

/** What draws figures, which the first screen does not need. */
const CHARTS = /\/components\/ui\/charts\//;

/**
 * What several screens share goes together: in an extension each file costs milliseconds, and left to itself the
 * bundler makes one for every set of screens that have something in common.
 */
const SHARED = [
  // Before those of any component, which change them.
  { name: 'styles', test: /\/styles\.css$|virtual:theme\.css$|\/components\/app\/[\w-]+\.css$/, priority: 2 },
  { name: 'shared', test: (id: string) => !CHARTS.test(id), minShareCount: 2, priority: 1 },
  { name: 'charts', test: CHARTS, minShareCount: 2 },
];

function ownChunks(): Plugin {
  return {
    name: 'own-chunks',
    // The background is one file.
    outputOptions: (options) =>
      options.format === 'es'
        ? { ...options, codeSplitting: { groups: [...LIBRARIES, ...SHARED] } }
        : options,
  };
}

const LINK = /\s*<link rel="stylesheet"[^>]*>/;
const PAGE_STYLES = /\s*<link rel="stylesheet"[^>]*\/styles-[^>]*>/;

/** Links the styles of the page before those of its components, which change them; the bundler has them last. */
function stylesInOrder(): Plugin {
  return {
    name: 'styles-in-order',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const [styles = ''] = PAGE_STYLES.exec(html) ?? [];
        return html.replace(PAGE_STYLES, '').replace(LINK, (first) => styles + first);
      },
    },
  };
}

const bundled = new BundledPackages();

export default defineConfig({
  hooks: {
    'build:publicAssets': (_, files) => {
      for (const { path, contents } of browserMessages()) files.push({ relativeDest: path, contents });
    },
    'build:done': ({ config }) => bundled.write(config.outDir),
  },
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser, command }) => ({
    default_locale: MANIFEST_LOCALE,
    name: manifestText('name'),
    description: manifestText('description'),
    action: { default_title: manifestText('open') },
    // Once a day what is past its period is purged, also while no console is open. Alarms read no data, and the
    // browser shows no warning for them. With unlimitedStorage the browser never removes the log to make room for
    // other pages; it reads nothing and shows no warning either. The log's last number and hash are kept in the
    // extension's own storage too, so that a log that lost its end is noticed.
    permissions: ['alarms', 'storage', 'unlimitedStorage'],
    // In development scripts come from a server, and the server's own.
    ...(command === 'build' && {
      content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'second-look@second-look.example',
              strict_min_version: '128.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          cross_origin_embedder_policy: { value: 'require-corp' },
          cross_origin_opener_policy: { value: 'same-origin' },
        }),
  }),
  vite: () => ({
    plugins: [bundled.plugin(), themeStyles(), ownChunks(), stylesInOrder()],
    worker: { format: 'es', plugins: () => [bundled.plugin()] },
    // In pages this package would read references as HTML; as in workers, it looks them up in a table.
    resolve: { alias: { 'decode-named-character-reference': WITHOUT_HTML } },
    optimizeDeps: { exclude: ['onnxruntime-web'] },
    // Small assets as data: URLs would be refused by the content security policy.
    build: { chunkSizeWarningLimit: 2000, assetsInlineLimit: 0 },
  }),
});
