// The styles of the whole page. They come before those of any component, which change them.
import '@mantine/core/styles.css';
import '@mantine/dropzone/styles.css';
import '@mantine/spotlight/styles.css';
import 'virtual:theme.css';
import './font.css';
import './page.css';
import './controls.css';
import './forced-colours.css';
