import { describe, expect, it } from '@jest/globals';
import { shortDivisionName } from '../../src/division/division-name.js';

describe('shortDivisionName', () => {
  it.each([
    ['贾西村村民委员会', '贾西村'],
    ['贾西村民委员会', '贾西村'],
    ['大莲村村委会', '大莲村'],
    ['信源村委会', '信源村'],
    ['新村村委会', '新村'],
    ['马村委会', '马村'],
    ['一村村民委员会', '一村'],
    ['郭家场村委会', '郭家场村'],
    ['大连村委会', '大连村'],
    ['一分场村委会', '一分场'],
    ['插旗山农村社区村民委员会', '插旗山农村社区'],
    ['新仓嘎查村民委员会', '新仓嘎查'],
    ['巴彦嘎查村村民委员会', '巴彦嘎查村'],
    ['石村村委会委会', '石村'],
    ['后寨村委会村民委员会', '后寨村'],
    ['西张口村委会村民委员会', '西张口村'],
    ['前谢村村民委会', '前谢村'],
  ])('names the place of a villagers’ committee: %s → %s', (official, name) => {
    expect(shortDivisionName(official, 'VILLAGE')).toBe(name);
  });

  it.each([
    ['多福巷社区居委会', '多福巷社区'],
    ['华润·凌江社区居民委员会', '华润·凌江社区'],
    ['路东社区委员会', '路东社区'],
    ['柯北居委会', '柯北'],
    ['新村居民居委会', '新村'],
    ['中国矿业大学（北京）社区居委会', '中国矿业大学（北京）社区'],
    ['商洛小区居委会', '商洛小区'],
    ['姬家管委会泾渭路社区居委会', '姬家管委会泾渭路社区'],
    ['胡硕嘎查委员会', '胡硕嘎查'],
  ])('names the place of a residents’ committee: %s → %s', (official, name) => {
    expect(shortDivisionName(official, 'VILLAGE')).toBe(name);
  });

  it.each([
    ...['居委会', '社区居委会', '村委会', '第一居委会', '一居委会', '胶东路第二居委会', '第十居民委员会社区'],
    ...['林场村委会', '五队村民委员会', '柘林镇居委会', '南湖区居民委员会', '锦江渔委会', '尖克牧委会'],
    ...['八家村民委员会（八家分场）', '湖区管理处（村委会）', '东崔庄村管理委员会', '一连生活区', '贾西村', '仓嘎查'],
  ])('returns the official name in doubt: %s', (official) => {
    expect(shortDivisionName(official, 'VILLAGE')).toBe(official);
  });

  it.each([
    ['乌拉盖管理区管委会', 'DISTRICT'],
    ['大柴旦行政委员会', 'DISTRICT'],
    ['红寺堡区大河乡', 'TOWN'],
    ['工业园区管理委员会', 'TOWN'],
    ['六枝特区', 'DISTRICT'],
  ] as const)('returns names above village level unchanged: %s', (official, level) => {
    expect(shortDivisionName(official, level)).toBe(official);
  });
});
