import type { PackageKind } from '../../../shared/rules/update/update-manifest.ts';

/**
 * How the running program was installed. An AppImage and a portable program say so in their environment; a portable one is exchanged
 * by hand.
 */
export function packageKind(
  platform: string,
  environment: Readonly<Record<string, string | undefined>>,
): PackageKind | null {
  if (platform === 'win32') return environment.PORTABLE_EXECUTABLE_FILE === undefined ? 'nsis' : null;
  if (platform === 'linux') return environment.APPIMAGE === undefined ? 'deb' : 'appimage';
  return null;
}
