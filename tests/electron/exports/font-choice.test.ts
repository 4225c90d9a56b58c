import { expect, test } from 'vitest';
import { openWorkstation, scratchFolder } from '../../support/office-workstation.ts';
import { foundDistrict } from '../../support/small-district.ts';
import { unzipTexts } from './unzip.ts';

const usual = { title: null, head: null, body: null, kai: null };

/** Names of typefaces in a Word file. */
async function fontsOf(contentBase64: string): Promise<Set<string>> {
  const texts = unzipTexts(Buffer.from(contentBase64, 'base64'));
  const xml = [...texts.values()].join('');
  return new Set([...xml.matchAll(/w:eastAsia="([^"]+)"/g)].flatMap(([, name]) => name ?? []));
}

test('documents name the typefaces that were chosen, also after the next start', async () => {
  const share = scratchFolder('fonts-share');
  const printed: string[] = [];
  const printer = {
    print: async (html: string) => {
      printed.push(html);
      return new TextEncoder().encode('%PDF-1.4');
    },
  };
  const station = await foundDistrict(share, { printer });
  const sample = async (of = station) => {
    const { contentBase64 } = await of.client.request('fonts.buildSample', { format: 'docx' });
    return fontsOf(contentBase64);
  };
  expect([...(await sample())]).toEqual(expect.arrayContaining(['方正小标宋简体', '黑体', '仿宋_GB2312']));
  const { choice } = await station.client.request('fonts.set', {
    ...usual,
    title: '华文中宋',
    body: '方正仿宋_GBK',
  });
  expect(choice).toEqual({ ...usual, title: '华文中宋', body: '方正仿宋_GBK' });
  const named = await sample();
  expect([...named]).toEqual(expect.arrayContaining(['华文中宋', '黑体', '方正仿宋_GBK']));
  expect(named.has('方正小标宋简体')).toBe(false);
  expect(named.has('仿宋_GB2312')).toBe(false);
  await station.client.request('fonts.buildSample', { format: 'pdf' });
  // The usual one stands in where the chosen one is not installed.
  expect(printed.at(-1)).toMatch(/"华文中宋", "方正小标宋简体"/);
  await station.host.stop();
  const again = await openWorkstation(share, { profileFolder: station.profileFolder });
  expect([...(await sample(again))]).toEqual(expect.arrayContaining(['华文中宋', '方正仿宋_GBK']));
  await expect(again.client.request('fonts.buildSample', { format: 'pdf' })).rejects.toMatchObject({
    code: 'PDF_UNAVAILABLE',
  });
  await again.host.stop();
});

test('a name that would end a name in a document is refused', async () => {
  const station = await foundDistrict(scratchFolder('fonts-share'));
  for (const title of ['宋体"/><x', "a'b", '宋体;}', '宋体&amp;', 'a\nb'])
    await expect(station.client.request('fonts.set', { ...usual, title })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  expect((await station.client.request('fonts.get')).choice).toEqual(usual);
  await station.host.stop();
});
