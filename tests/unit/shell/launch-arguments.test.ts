import { describe, expect, it } from 'vitest';
import { readLaunchArguments } from '../../../electron/shell/launch-arguments.ts';

const nothing = { sample: false, smoke: false, planPath: null, address: null };
const address = 'patch-window-planner://view?plan=a.pwplan';

describe('readLaunchArguments', () => {
  it.each([
    [['app'], nothing],
    [['app', '--sample'], { ...nothing, sample: true }],
    [['app', '--smoke'], { ...nothing, sample: true, smoke: true }],
    [['app', '--smoke', 'a.pwplan'], { ...nothing, smoke: true, planPath: 'a.pwplan' }],
    [['app', '/a/2027.pwplan'], { ...nothing, planPath: '/a/2027.pwplan' }],
    [['app', '/checkout', '--no-sandbox', 'b.pwplan'], { ...nothing, planPath: 'b.pwplan' }],
    [['app', 'file:///a/A%20plan.pwplan'], { ...nothing, planPath: '/a/A plan.pwplan' }],
    [['app', '--evil=x.pwplan'], nothing],
    [['x.pwplan'], nothing],
    [['app', '--no-sandbox', address], { ...nothing, address }],
    [['app', 'b.pwplan', address], { ...nothing, planPath: 'b.pwplan', address }],
    [['app', `--evil=${address}`], nothing],
  ])('reads %j', (argv, expected) => {
    expect(readLaunchArguments(argv)).toEqual(expected);
  });
});
