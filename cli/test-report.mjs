// What the two test runners leave behind. Like `test.mjs` it runs on whatever Node (20 or later) the machine has.
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ROOT } from './setup.mjs';

/** Lines of an error that are told: what was expected and received; where it was thrown stands in the full output. */
const LINES = 8;

/** The first lines of an error, without colours, empty lines, the source around it and the calls that led to it. */
function firstLines(message) {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s*(at .*(:\d+|<anonymous>)\)?$|>?\s*\d* \|)/.test(line));
  return [...lines.slice(0, LINES), ...(lines.length > LINES ? ['…'] : [])];
}

/** Failures of a file that vitest ran; a file that cannot be loaded, or whose hook throws, is one of its own. */
function failuresOfFile({ name, status, message, assertionResults }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((each) => each.status === 'failed');
  if (status === 'failed' && failed.length === 0) return [{ name: file, lines: firstLines(message) }];
  return failed.map(({ fullName, failureMessages }) => ({
    name: `${file} › ${fullName}`,
    lines: failureMessages.flatMap(firstLines),
  }));
}

/** Failures of a file or a group that Playwright ran, and of the groups in it. */
function failuresOfSuite({ specs = [], suites = [] }, path) {
  const own = specs
    .filter(({ ok, tests }) => !ok || tests.some(({ status }) => status === 'flaky'))
    .map(({ title, tests }) => ({
      name: [...path, title].join(' › '),
      lines: tests.flatMap(({ results }) =>
        results.flatMap(({ errors }) => errors.flatMap(({ message = '' }) => firstLines(message))),
      ),
    }));
  return [...own, ...suites.flatMap((suite) => failuresOfSuite(suite, [...path, suite.title]))];
}

/**
 * Reads a report in JSON, whichever of the two runners wrote it.
 * @param {string} path of the report; one that is not there or is no report counts as a failure
 * @returns {{ passed: number, failures: { name: string, lines: string[] }[] }} the tests that failed by name, each with
 *   the first lines of its errors
 */
export function readTestReport(path) {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { passed: 0, failures: [{ name: relative(ROOT, path), lines: firstLines(error.message) }] };
  }
  if (report.stats) {
    const outside = report.errors.map(({ message }) => ({
      name: 'outside of any test',
      lines: firstLines(message),
    }));
    const failures = report.suites.flatMap((suite) => failuresOfSuite(suite, [suite.title]));
    return { passed: report.stats.expected, failures: [...failures, ...outside] };
  }
  return { passed: report.numPassedTests, failures: report.testResults.flatMap(failuresOfFile) };
}
