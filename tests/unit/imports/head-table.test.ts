import { describe, expect, it } from 'vitest';
import { headsOf, plainHead } from '../../../shared/imports/head-table.ts';
import { importFixture } from '../../support/an-import.ts';

describe('heads of a table', () => {
  it.each([
    ['Name,Day,Name\nA,1,B', ['Name', 'Day']],
    ['\uFEFFName;Day\r\nA;1', ['Name', 'Day']],
    ['Name\tWhere, exactly\n', ['Name', 'Where, exactly']],
    ['', []],
    ['[{"name":"x"}]', []],
    ['BEGIN:VCALENDAR\r\nVERSION:2.0', []],
  ])('of %j', (text, heads) => {
    expect(headsOf(text)).toEqual(heads);
  });

  it('stand below the line in which PowerShell says the type of the rows', () => {
    expect(headsOf(importFixture('wsus-updates.csv'))[0]).toBe('UpdateTitle');
  });

  it.each([
    ['Custom field (Start date)', 'startdate'],
    ['  AWS Account-ID ', 'awsaccountid'],
    ['Component/s', 'components'],
  ])('%s is known as %s', (head, plain) => {
    expect(plainHead(head)).toBe(plain);
  });
});
