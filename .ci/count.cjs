/** Ends a run with one plain line that any reader of logs understands. */
module.exports = class Count {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, numPendingTests }) {
    const skipped = numPendingTests ? `, ${numPendingTests} skipped` : '';
    // After Jest's own summary, which is written when this hook returns.
    process.once('exit', () =>
      console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed${skipped}`),
    );
  }
};
