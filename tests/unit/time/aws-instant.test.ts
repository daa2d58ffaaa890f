import { describe, expect, it } from 'vitest';
import { parseAwsInstant } from '../../../shared/time/aws-instant.ts';

const four = Date.UTC(2020, 1, 19, 16);

describe('parseAwsInstant', () => {
  it.each([
    ['2020-02-19T16:00Z', four],
    ['2020-02-19T16:00:00Z', four],
    ['2020-02-19T16:00:00.000Z', four],
    ['2020-02-19T16:00:00.123456Z', four + 123],
    ['2020-02-19T09:00:00-0700', four],
    ['2020-02-19T09:00:00-07:00', four],
    ['2020-02-19T09:00-07', four],
    ['2020-02-19T21:30:00+05:30', four],
    ['2020-02-19 16:00:00', four],
    ['2020-02-19T16:00:00', four],
    ['2020-02-19T16:00:00 UTC', four],
    ['2020-02-19T16:00:00UTC', four],
    [' 2020-02-19T16:00Z ', four],
    ['2020-02-19', Date.UTC(2020, 1, 19)],
  ])('reads %s, on a machine in any zone', (text, ms) => {
    expect(parseAwsInstant(text)).toBe(ms);
  });

  it.each([
    '',
    'soon',
    '2020-02-30T10:00Z',
    '2020-13-01',
    '2020-02-19T25:00Z',
    '19.02.2020',
    '2020-02-19T16:00+99:00',
    'cron(0 2 * * ? *)',
  ])('refuses “%s” rather than guess', (text) => {
    expect(parseAwsInstant(text)).toBeNull();
  });
});
