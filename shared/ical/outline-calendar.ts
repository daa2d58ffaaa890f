export interface OutlinedEvent {
  uid: string;
  dtstamp: string;
  from: number;
  to: number;
  firstLine: number;
  lastLine: number;
  lines: { name: string; params: ReadonlyMap<string, string>; value: string }[];
}
export interface CalendarOutline {
  events: OutlinedEvent[];
  insertAt: number;
  placeholders: { from: number; to: number }[];
  todoCount: number;
  style: { lineEnding: '\r\n' | '\n' | '\r'; writesEventType: boolean };
  broken: { line: number; reason: string } | null;
  problems: { line: number; reason: string }[];
  head: Map<string, string>;
}

export function outlineCalendar(text: string): CalendarOutline {
  const outline: CalendarOutline = {
    events: [],
    insertAt: 0,
    placeholders: [],
    todoCount: 0,
    style: { lineEnding: '\r\n', writesEventType: false },
    broken: null,
    problems: [],
    head: new Map(),
  };
  const eol = /\r\n|\r|\n/.exec(text)?.[0];
  if (eol === '\n' || eol === '\r') outline.style.lineEnding = eol;
  const stack: string[] = [];
  let event: OutlinedEvent | null = null;
  let todo: { from: number; to: number; summary: string } | null = null;
  let end = -1;
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let lineNo = 1;
  while (at < text.length) {
    const from = at;
    const first = lineNo;
    let content = '';
    for (;;) {
      const stop = /\r\n|\r|\n/g;
      stop.lastIndex = at;
      const m = stop.exec(text);
      content += text.slice(at, m ? m.index : text.length);
      at = m ? m.index + m[0].length : text.length;
      lineNo++;
      if (text[at] !== ' ' && text[at] !== '\t') break;
      at++;
    }
    if (content.trim() === '') continue;
    const line = readLine(content);
    if (line === null) {
      outline.problems.push({ line: first, reason: 'No colon' });
      continue;
    }
    if (line.name === 'BEGIN') {
      const name = line.value.trim().toUpperCase();
      stack.push(name);
      if (name === 'VEVENT' && stack.length === 2)
        event = { uid: '', dtstamp: '', from, to: 0, firstLine: first, lastLine: 0, lines: [] };
      if (name === 'VTODO' && stack.length === 2) todo = { from, to: 0, summary: '' };
    } else if (line.name === 'END') {
      const name = line.value.trim().toUpperCase();
      if (stack.pop() !== name)
        outline.broken ??= { line: first, reason: `END:${name} does not match` };
      if (name === 'VEVENT' && stack.length === 1 && event !== null) {
        event.to = at;
        event.lastLine = lineNo - 1;
        outline.events.push(event);
        outline.insertAt = at;
        event = null;
      } else if (name === 'VTODO' && todo !== null) {
        outline.todoCount++;
        if (todo.summary.trim() === 'Add events to this calendar.')
          outline.placeholders.push({ from: todo.from, to: at });
        todo = null;
      } else if (name === 'VCALENDAR') end = end < 0 ? from : end;
    } else if (event !== null && stack.length === 2) {
      event.lines.push(line);
      if (line.name === 'UID') event.uid = line.value;
      if (line.name === 'DTSTAMP') event.dtstamp = line.value;
      if (line.name === 'X-EVENT-TYPE') outline.style.writesEventType = true;
    } else if (todo !== null && line.name === 'SUMMARY') todo.summary = line.value;
    else if (stack.length === 1) {
      if (!outline.head.has(line.name)) outline.head.set(line.name, line.value);
      if (line.name === 'X-CALENDAR-CMEVENTS') outline.style.writesEventType = true;
    }
  }
  if (end < 0) outline.broken ??= { line: lineNo, reason: 'No END:VCALENDAR' };
  if (outline.events.length === 0) outline.insertAt = end;
  return outline;
}

function readLine(content: string) {
  const m = /^([^:;]+)((?:;[^=:;]*=(?:"[^"]*"|[^";:]*))*):([\s\S]*)$/.exec(content);
  if (!m) return null;
  const params = new Map<string, string>();
  for (const p of (m[2] ?? '').matchAll(/;([^=]*)=("[^"]*"|[^";:]*)/g))
    params.set((p[1] ?? '').toUpperCase(), (p[2] ?? '').replace(/^"|"$/g, ''));
  return { name: (m[1] ?? '').toUpperCase(), params, value: m[3] ?? '' };
}
