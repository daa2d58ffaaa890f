/** The stand-in in a process of its own, over HTTP: `node server-child.ts <accounts> <calm|as-aws>`. */
import { createStandIn } from '../../../electron/sample/stand-in/stand-in.ts';
import { seedOf } from './organization.ts';

const [accounts = '1', mood = 'calm'] = process.argv.slice(2);
const standIn = createStandIn(seedOf(Number(accounts), Date.now(), mood === 'calm'));
const { url } = await standIn.listen();
let told = 0;
process.on('message', () => {
  const calls = standIn.calls().slice(told);
  told += calls.length;
  const throttled = calls.filter(({ outcome }) => outcome === 'ThrottlingException').length;
  process.send?.({ calls: calls.length, throttled });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ url });
