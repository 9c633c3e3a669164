import { describe, expect, it } from '@jest/globals';
import { fullPartyName, partyName } from '../../../../src/web/dashboard/words/party-name.js';

const place = (name: string, pinyin: string) => ({ name, pinyin, nameEn: null });

describe('the name of a party', () => {
  it.each([
    ['六盘水市', 'liu pan shui shi', 'Liupanshui'],
    ['六枝特区', 'liu zhi te qu', 'Liuzhi'],
    ['贵州省', 'gui zhou sheng', 'Guizhou'],
    ['黔南布依族苗族自治州', 'qian nan bu yi zu miao zu zi zhi zhou', 'Qiannanbuyizumiaozu'],
    // A single syllable is not a name.
    ['东区', 'dong qu', 'Dongqu'],
    // Syllables and characters do not match: nothing is cut off.
    ['“三线”区', 'san xian qu', 'Sanxianqu'],
  ])('%s is read %s in English', (name, pinyin, latin) => {
    expect(partyName(place(name, pinyin), 'en')).toBe(latin);
    expect(fullPartyName(place(name, pinyin), 'en')).toBe(`${latin} ${name}`);
    expect(fullPartyName(place(name, pinyin), 'zh')).toBe(name);
  });

  it('is the English one if there is one, and the Chinese one if there is no reading', () => {
    expect(partyName({ name: '东区牵头组团', nameEn: 'Cluster led by East District' }, 'en')).toBe(
      'Cluster led by East District',
    );
    expect(fullPartyName({ name: '某企业', nameEn: null }, 'en')).toBe('某企业');
  });
});
