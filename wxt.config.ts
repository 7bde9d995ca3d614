import { defineConfig } from 'wxt';

/**
 * The policy every page of the extension runs under: nothing but the extension's own files,
 * and no connection to any network. WebAssembly must be named, or onnxruntime fails in production. Pictures may also
 * come from the page's own memory (blob:), which paints a chart as PNG and reaches no network either.
 */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self' blob:";

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: 'Second Look',
    description: 'Practise reviewing what automated detection flags, on synthetic transcripts.',
    action: { default_title: 'Open Second Look' },
    // Once a day what is past its period is purged, also while no console is open. Alarms read no data, and the
    // browser shows no warning for them. With unlimitedStorage the browser never removes the log to make room for
    // other pages; it reads nothing and shows no warning either. The log's last number and hash are kept in the
    // extension's own storage too, so that a log that lost its end is noticed.
    permissions: ['alarms', 'storage', 'unlimitedStorage'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
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
    worker: { format: 'es' },
    optimizeDeps: { exclude: ['onnxruntime-web'] },
    // Small assets as data: URLs would be refused by the content security policy.
    build: { chunkSizeWarningLimit: 2000, assetsInlineLimit: 0 },
  }),
});
