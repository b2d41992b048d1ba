/** Milliseconds of processor time that this process has used: unlike a clock it does not count a busy machine. */
export const cpuTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};
