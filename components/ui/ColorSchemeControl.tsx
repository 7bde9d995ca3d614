import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core';
import { t } from '../../words/words.ts';

const schemes = (['light', 'dark', 'auto'] as const).map((value) => ({
  value,
  label: t(`ui.colourScheme.${value}`),
}));

/** Light, dark, or as the system has it. */
export function ColorSchemeControl({ size = 'xs' }: { size?: 'xs' | 'sm' }) {
  // Without keepTransitions Mantine injects a style element for the moment of the change.
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <SegmentedControl
      aria-label={t('ui.colourScheme.label')}
      size={size}
      data={schemes}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
    />
  );
}
