/** One line a step, on stderr: the output of commands stays clean for the machines that read it. */
export function say(vietnamese, english) {
  process.stderr.write(`${vietnamese} [${english}]\n`);
}
