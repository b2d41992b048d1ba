/**
 * A shared machine stalls now and then. `CRM_TEST_RETRIES=1`, as .ci/run has it, asks a test that failed once more and
 * prints its first failure; what fails twice is broken. Without it nothing is asked twice.
 */
const retries = Number(process.env.CRM_TEST_RETRIES ?? 0);
if (retries > 0) jest.retryTimes(retries, { logErrorsBeforeRetry: true });
