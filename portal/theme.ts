import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver, type VariantColorsResolver } from '@mantine/core';

// autoContrast chose white on mint in the dark scheme (1.85:1), so the ink of a filled control
// is named here instead of being computed.
const variantColorResolver: VariantColorsResolver = (input) => {
  switch (input.variant) {
    case 'filled':
      return {
        background: 'var(--m-primary)',
        hover: 'var(--m-primary-hover)',
        color: 'var(--m-on-primary)',
        border: '1px solid transparent',
      };
    case 'default':
      return { background: 'var(--m-surface)', hover: 'var(--m-sunk)', color: 'var(--m-text)', border: '1px solid var(--m-control)' };
    case 'subtle':
    case 'transparent':
      return { background: 'transparent', hover: 'var(--m-primary-tint)', color: 'var(--m-link)', border: '1px solid transparent' };
    case 'light':
      return {
        background: 'var(--m-primary-tint)',
        hover: 'var(--m-primary-tint)',
        color: 'var(--m-link)',
        border: '1px solid transparent',
      };
    case 'danger':
      return { background: 'var(--m-surface)', hover: 'var(--m-danger-bg)', color: 'var(--m-danger)', border: '1px solid var(--m-danger)' };
    default:
      return defaultVariantColorsResolver(input);
  }
};

const heading = (fontSize: string, lineHeight = '1.25') => ({ fontSize, lineHeight, fontWeight: '650' });

export const theme = createTheme({
  colors: {
    sapin: ['#EDF6F2', '#D7EBE2', '#B2D8C8', '#7FCDB4', '#57AE93', '#3A8F75', '#2A7460', '#1D5B4B', '#164A3D', '#0F382E'],
  },
  primaryColor: 'sapin',
  primaryShade: { light: 7, dark: 3 },
  autoContrast: false,
  variantColorResolver,
  defaultRadius: 'md',
  radius: { xs: '4px', sm: '5px', md: '7px', lg: '12px', xl: '14px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '22px', xl: '32px' },
  fontFamily: 'var(--m-text-font)',
  fontSizes: { xs: '13px', sm: '14px', md: '15px', lg: '17px', xl: '19px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.65', xl: '1.25' },
  headings: {
    fontFamily: 'var(--m-heading-font)',
    fontWeight: '650',
    textWrap: 'balance',
    sizes: {
      h1: heading('28px', '1.15'),
      h2: heading('19px'),
      h3: heading('16px'),
      h4: heading('15px'),
      h5: heading('15px'),
      h6: heading('15px'),
    },
  },
  shadows: { xs: 'none', sm: 'none', md: 'var(--m-shadow)', lg: 'var(--m-shadow)', xl: 'var(--m-shadow)' },
  focusRing: 'never',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 36 } },
    TextInput: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    // What floats opens inside the page's main region: on its own at the end of the body it would
    // belong to no landmark. The focus placeholder is not a thing that a menu may hold.
    Menu: {
      defaultProps: {
        position: 'bottom-end',
        offset: 6,
        withInitialFocusPlaceholder: false,
        portalProps: { target: '#floating' },
        transitionProps: { duration: 160, transition: 'fade' },
      },
    },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 160, transition: 'fade' },
        overlayProps: { backgroundOpacity: 0.45, color: '#0F1513' },
      },
    },
    Popover: { defaultProps: { portalProps: { target: '#floating' } } },
    Tooltip: { defaultProps: { withArrow: false, openDelay: 300, transitionProps: { duration: 160 } } },
    Tabs: { defaultProps: { variant: 'default' } },
  },
});

/** Both schemes name the same tokens: theme.css alone says what each is in light and in dark. */
export const cssVariablesResolver: CSSVariablesResolver = () => {
  const mapped = {
    '--mantine-color-body': 'var(--m-surface)',
    '--mantine-color-text': 'var(--m-text)',
    '--mantine-color-bright': 'var(--m-text)',
    '--mantine-color-dimmed': 'var(--m-dim)',
    '--mantine-color-placeholder': 'var(--m-dim)',
    '--mantine-color-anchor': 'var(--m-link)',
    '--mantine-color-error': 'var(--m-danger)',
    '--mantine-color-success': 'var(--m-ok)',
    '--mantine-color-default': 'var(--m-surface)',
    '--mantine-color-default-hover': 'var(--m-sunk)',
    '--mantine-color-default-color': 'var(--m-text)',
    '--mantine-color-default-border': 'var(--m-line)',
    '--mantine-color-disabled': 'var(--m-wait-bg)',
    '--mantine-color-disabled-color': 'var(--m-wait)',
    '--mantine-color-disabled-border': 'var(--m-control)',
    '--mantine-primary-color-contrast': 'var(--m-on-primary)',
    '--mantine-primary-color-filled': 'var(--m-primary)',
    '--mantine-primary-color-filled-hover': 'var(--m-primary-hover)',
    '--mantine-primary-color-light': 'var(--m-primary-tint)',
    '--mantine-primary-color-light-hover': 'var(--m-primary-tint)',
    '--mantine-primary-color-light-color': 'var(--m-link)',
    '--mantine-color-sapin-text': 'var(--m-link)',
    '--mantine-color-sapin-filled': 'var(--m-primary)',
    '--mantine-color-sapin-filled-hover': 'var(--m-primary-hover)',
    '--mantine-color-sapin-light': 'var(--m-primary-tint)',
    '--mantine-color-sapin-light-hover': 'var(--m-primary-tint)',
    '--mantine-color-sapin-light-color': 'var(--m-link)',
    '--mantine-color-sapin-outline': 'var(--m-primary)',
    '--mantine-color-sapin-outline-hover': 'var(--m-primary-tint)',
  };
  return { variables: {}, light: mapped, dark: mapped };
};
