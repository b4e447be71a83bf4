// Answers questions, one JSON object a line, by @cloud-copilot/iam-simulate, which is looked for in the working folder.
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const installed = createRequire(pathToFileURL(process.cwd() + '/')).resolve('@cloud-copilot/iam-simulate');
const { runSimulation } = await import(pathToFileURL(installed));

for await (const line of createInterface({ input: process.stdin })) {
  let answer;
  try {
    const result = await runSimulation(JSON.parse(line), {});
    if (result.resultType !== 'single') {
      answer = 'unsupported ' + (result.errors?.message ?? result.resultType);
    } else if (result.result.ignoredContextKeys.length > 0) {
      answer = 'unsupported context keys';
    } else {
      answer = result.overallResult;
    }
  } catch (e) {
    answer = 'unsupported ' + String(e.message).replaceAll('\n', ' ');
  }
  process.stdout.write(answer + '\n');
}
