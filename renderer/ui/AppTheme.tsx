import { LoadingOutlined } from '@ant-design/icons';
import { App, ConfigProvider, type ThemeConfig, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useLayoutEffect } from 'react';
import { useMedia } from './use-media.ts';

dayjs.locale('zh-cn');

export type Appearance = 'light' | 'dark' | 'contrast';
export type Density = 'compact' | 'normal' | 'roomy';
export type TextSize = 'normal' | 'large' | 'larger';

interface Look {
  readonly appearance: Appearance;
  readonly density: Density;
  readonly textSize: TextSize;
}

const fontFamily = 'var(--font-sans)';
const controlHeights: Readonly<Record<Density, number>> = { compact: 28, normal: 32, roomy: 38 };
/** The same as `--type` of the style sheet. */
const typeScales: Readonly<Record<TextSize, number>> = { normal: 1, large: 1.15, larger: 1.3 };

const colours = {
  light: {
    colorPrimary: '#1557b0',
    colorLink: '#1557b0',
    colorError: '#b3261e',
    colorBgBase: '#ffffff',
    colorTextBase: '#1c2127',
    colorTextSecondary: '#4d5661',
    colorTextTertiary: '#636c78',
    colorTextDescription: '#636c78',
    colorTextPlaceholder: '#6b7480',
  },
  dark: {
    colorPrimary: '#3b82e0',
    colorLink: '#7db2ff',
    colorError: '#ff6b61',
    colorBgBase: '#1a1f26',
    // Left to itself the kit would lighten the dark surfaces until small grey text cannot be read on them.
    ...{ colorBgContainer: '#1a1f26', colorBgElevated: '#20262e', colorBorder: '#465261' },
    colorTextBase: '#e7eaee',
    colorTextSecondary: '#b8c0ca',
    colorTextTertiary: '#98a2ae',
    colorTextDescription: '#98a2ae',
    colorTextPlaceholder: '#98a2ae',
  },
  contrast: {
    colorPrimary: '#00347a',
    colorLink: '#00347a',
    colorError: '#8a0f0a',
    colorBgBase: '#ffffff',
    ...{ colorBorder: '#000000', colorBorderSecondary: '#000000', colorSplit: '#000000' },
    colorTextBase: '#000000',
    colorTextSecondary: '#000000',
    colorTextTertiary: '#1a1a1a',
    colorTextDescription: '#1a1a1a',
    colorTextPlaceholder: '#3d3d3d',
    colorTextDisabled: '#4a4a4a',
  },
} as const;

/** Too short to be seen. Not `motion: false`: windows would be filled before they are part of the page, and no field could take the keyboard. */
const stillDurations = { motionDurationFast: '1ms', motionDurationMid: '1ms', motionDurationSlow: '1ms' } as const;

function themeFor({ appearance, density, textSize }: Look, isStill: boolean): ThemeConfig {
  const isDark = appearance === 'dark';
  const scale = typeScales[textSize];
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      ...colours[appearance],
      borderRadius: 4,
      controlHeight: Math.round(controlHeights[density] * scale),
      fontFamily,
      fontSize: Math.round((density === 'roomy' ? 15 : 14) * scale),
      ...(isStill ? stillDurations : { motionDurationMid: '0.12s', motionDurationSlow: '0.16s' }),
    },
    components: {
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 3px' },
      Drawer: { paddingLG: 18, padding: 12 },
      // White on the light red of a dark screen could not be read.
      ...(isDark && {
        Button: {
          defaultHoverColor: '#9cc4ff',
          defaultHoverBorderColor: '#7db2ff',
          dangerColor: '#20100e',
          colorPrimaryHover: '#2a66b8',
        },
      }),
    },
  };
}

/** The kit and our own style sheet under one look. */
export function AppTheme({ children, ...look }: Look & { readonly children: ReactNode }) {
  const { appearance, density, textSize } = look;
  const isStill = useMedia('still');
  useLayoutEffect(() => {
    Object.assign(document.documentElement.dataset, { theme: appearance, density, textSize });
  }, [appearance, density, textSize]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeFor(look, isStill)}
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> }}
      wave={{ disabled: true }}
    >
      <App style={{ height: '100%' }} message={{ maxCount: 2, top: 52 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
