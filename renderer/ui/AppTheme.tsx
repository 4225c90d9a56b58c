import { LoadingOutlined } from '@ant-design/icons';
import { App, ConfigProvider, type ThemeConfig, theme } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { type ReactNode, useLayoutEffect } from 'react';

dayjs.locale('zh-cn');

export type Appearance = 'light' | 'dark';
export type Density = 'compact' | 'normal' | 'roomy';

const fontFamily = 'var(--font-sans)';
const controlHeights: Readonly<Record<Density, number>> = { compact: 28, normal: 32, roomy: 38 };

function themeFor(appearance: Appearance, density: Density): ThemeConfig {
  const isDark = appearance === 'dark';
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: isDark ? '#3b82e0' : '#1557b0',
      colorLink: isDark ? '#7db2ff' : '#1557b0',
      colorError: isDark ? '#ff6b61' : '#b3261e',
      colorBgBase: isDark ? '#1a1f26' : '#ffffff',
      // Left to itself the kit would lighten the dark surfaces until small grey text cannot be read on them.
      ...(isDark && { colorBgContainer: '#1a1f26', colorBgElevated: '#20262e', colorBorder: '#465261' }),
      colorTextBase: isDark ? '#e7eaee' : '#1c2127',
      colorTextSecondary: isDark ? '#b8c0ca' : '#4d5661',
      colorTextTertiary: isDark ? '#98a2ae' : '#636c78',
      colorTextDescription: isDark ? '#98a2ae' : '#636c78',
      colorTextPlaceholder: isDark ? '#98a2ae' : '#6b7480',
      borderRadius: 4,
      controlHeight: controlHeights[density],
      fontFamily,
      fontSize: density === 'roomy' ? 15 : 14,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
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

interface AppThemeProps {
  readonly appearance: Appearance;
  readonly density: Density;
  readonly children: ReactNode;
}

/** The kit and our own style sheet under one appearance. */
export function AppTheme({ appearance, density, children }: AppThemeProps) {
  useLayoutEffect(() => {
    document.documentElement.dataset.theme = appearance;
    document.documentElement.dataset.density = density;
  }, [appearance, density]);
  return (
    <ConfigProvider
      locale={zhCN}
      theme={themeFor(appearance, density)}
      button={{ autoInsertSpace: false, loadingIcon: <LoadingOutlined aria-hidden /> }}
      wave={{ disabled: true }}
    >
      <App style={{ height: '100%' }} message={{ maxCount: 2, top: 52 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}
