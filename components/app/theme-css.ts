import {
  type ConvertCSSVariablesInput,
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { theme } from './theme.ts';
import { contrastVariables, themeVariables } from './theme-variables.ts';

/** The variables of the theme, but for those that Mantine's own style sheet has already. */
function ownVariables(): ConvertCSSVariablesInput {
  const merged = mergeMantineTheme(DEFAULT_THEME, theme);
  const all = deepMerge(defaultCssVariablesResolver(merged), themeVariables(merged));
  const known: Record<string, Record<string, string>> = { ...defaultCssVariablesResolver(DEFAULT_THEME) };
  const differing = (part: keyof ConvertCSSVariablesInput) =>
    Object.fromEntries(Object.entries(all[part]).filter(([name, value]) => known[part]?.[name] !== value));
  return { variables: differing('variables'), light: differing('light'), dark: differing('dark') };
}

/**
 * The style sheet of the theme. The build calls it, because the content security policy allows no style element
 * that is made while the page runs.
 */
export function themeCss(): string {
  const moreContrast = convertCssVariables(contrastVariables);
  return `${convertCssVariables(ownVariables())}\n@media (prefers-contrast:more) {\n${moreContrast}\n}\n`;
}
