/** What kind of device the app runs on; the page says which. */
export const Platform = {
  isDesktop: true,
  isMobile: false,
  isDesktopApp: true,
  isMobileApp: false,
  isIosApp: false,
  isAndroidApp: false,
  isPhone: false,
  isTablet: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
  resourcePathPrefix: '/',
};

export function setPhone(isPhone: boolean): void {
  Object.assign(Platform, { isDesktop: !isPhone, isMobile: isPhone, isDesktopApp: !isPhone, isMobileApp: isPhone, isPhone, isAndroidApp: isPhone });
}
