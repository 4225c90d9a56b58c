/** Drawn from build/icons/icon.svg by build/icons/draw-icons.ts; the shell reads no file for it. */
export const APP_ICON = [
  'data:image/png;base64,',
  'iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAYAAACqaXHeAAAC3ElEQVR4nOybO2gUURSG/zOTl2JibBJIsq5JJdjYaSXGUkFDKlHEXcUoKKQXC6',
  '2stQuiBgVLMVEhiohYWqWMhWbz2GXVwkdEzGPmeC4yk9lkNjv7CMnOvR8se++dO5c9/8w598EeC5pjQXMaonQa2dO3u3nnyinXsgbB2C9NXURo',
  'xTaCGQsEZKU4BXafLv1pGL/8/fPPUvfRRhfvdfR22k18XYwdkmoL6ou/8rBGVpbo9qWv01+KdSoqwGh38gRb9ESKbahvfpHjnEvl5sbDLq6LAS',
  'yiPOzZd5MJz1H/xiva2LKePUgkb3DIA7fXNvT2JM+C6K58CHGBlDF0bLK1PTO28GOy4FKwcr872S89X0v3SMGx3pA3YBmOe/xCbvaN11bgAmTR',
  'cFyNV8jTboRtXVvT9p9HnZ0dTmNLPlavfhgsE+YidaW/ZfKq6r8BTsOOwdgbr1A2NmHAq/oCSNQ/DU0QW30BVv2dcBC6QDjsFYMBr95WetXg2+',
  'oLIM7fjDJIzU6jGkb39m7qeBsRtFX73aARAJpjDkSwRVQb9GqFcQFojhEAmmNmAWwRtV4KV4pxAWiOEQCaU3EQDNt/FwtkUfbqtR4vKsYFoDkm',
  'BqBCylm4hPWtZiEUZbyoGBeA5hgBoDnmTBCaYwSA5hgBoDnmTBCaYwSA5pgg6BUYWCznf0K1PJfbjPE2Qmz18wisQGseuhCwdVUAwiR0gTDlFX',
  '0ByMU7aILYOuGVgy4wAV1wQgRI5zJTzHiFmCMBcCydz2S8esE0yC4Nq9kAMUXZZvPK1WBbgQAXc9MfxT+uIKZYrjt0fn4+G2xblzOkcmoG2tpJ',
  'IuVRxAnGrXR25s7a5uJpc12Jk2zbjxGHtDmXz6SyMy/DLhZdCqs8u0Z3+QAzv0Cdon67sqGY8YpIKTKjicQRZrufwYfklj4ZupuIdmEbIcb+Fr',
  '/NyW/8JN8fiJy3qbm596Xui3+OUAm03w3+AwAA///5B/qRAAAABklEQVQDAD9G1nN0UzD0AAAAAElFTkSuQmCC',
].join('');
