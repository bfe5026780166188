import { hasNewEnoughNode, rerunUnderNode24 } from './node24.mjs';
import { say } from './say.mjs';

/**
 * Brings a task from a bare clone to its running: a Node that is new enough, the libraries, the build, the task.
 * Plain JavaScript without a single dependency, because at first there is nothing but Node and npm.
 */
export async function launch(task, args) {
  try {
    if (!hasNewEnoughNode()) return await rerunUnderNode24();
    const { tasks } = await import('./tasks.mjs');
    if (!Object.hasOwn(tasks, task)) throw new Error(`${task}? ${Object.keys(tasks).join(' · ')}`);
    await tasks[task](args);
  } catch (error) {
    say(`Không thực hiện được: ${error.message}`, `failed: ${task}`);
    // The last line of `npm test` is a promise, kept even when nothing could be tested.
    if (task === 'test') process.stdout.write('0 passed, 1 failed\n');
    process.exitCode = 1;
  }
}
