import { readConfig } from '../config.js';
import { serveGateway } from '../hub/serve-gateway.js';
import { failedWith } from './failed-with.js';

/** `shanshui gateway`: the hub as a process of its own, until a signal stops it. */
export async function runGatewayCommand(): Promise<void> {
  const print = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  try {
    const server = await serveGateway(readConfig(), print);
    print(
      `\nThe gateway is ready:\n  GraphQL     ${server.url}/graphql\n  Playground  ${server.url}/playground\n  Partners    ${server.url}/hub/partners\n  Health      ${server.url}/livez  ${server.url}/readyz\n`,
    );
    let isStopping = false;
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        // npm forwards a signal that the terminal has sent already.
        if (isStopping) return;
        isStopping = true;
        print(`${signal}: finishing requests, then stopping.`);
        void server.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    failedWith(error);
  }
}
