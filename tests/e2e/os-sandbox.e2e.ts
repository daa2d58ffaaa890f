import { _electron, expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { asOrdinaryUser } from '../../build/launch/as-ordinary-user.ts';
import { launchPlan } from '../../build/launch/launch-plan.ts';
import { PROJECT_PATH } from '../../build/runtime/resolve-electron.ts';
import { inMain } from '../support/in-main.ts';

test('as an ordinary user the operating system holds the page in its sandbox', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc, which only Linux has');
  const plan = await launchPlan();
  if (!plan.ok) throw new Error(plan.error.message);
  const ordinary = await asOrdinaryUser(plan.value.executablePath);
  if (!ordinary.ok) throw new Error(`${ordinary.error.kind}: ${ordinary.error.detail}`);
  const { executablePath, homePath, env, dispose } = ordinary.value;
  const app = await _electron.launch({
    executablePath,
    chromiumSandbox: true,
    args: [PROJECT_PATH, '--disable-gpu', `--user-data-dir=${homePath}/profile`],
    env: { ...env, AWS_EC2_METADATA_DISABLED: 'true' },
  });
  try {
    const page = await app.firstWindow();
    await expect(page.getByRole('button', { name: /sample organization/i })).toBeVisible();
    const pid = await inMain(
      app,
      ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0,
    );
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    // Mode 2: system calls are filtered. Without the sandbox it is 0.
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    expect(args).not.toContain('--no-sandbox');
  } finally {
    await app.close();
    await dispose();
  }
});
