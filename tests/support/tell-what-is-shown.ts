import type { Page } from 'playwright-core';

/** Prints the address and the words of a page: what a test waited for in vain is often explained by what was there instead. */
export async function tellWhatIsShown(page: Page): Promise<void> {
  if (page.isClosed()) return;
  const words = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' ')).catch(String);
  console.log(`shown at ${new URL(page.url()).hash}: ${words.slice(0, 3000)}`);
}
