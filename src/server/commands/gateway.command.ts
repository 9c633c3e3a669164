import { readConfig } from '../config.js';
import { serveGateway } from '../hub/serve-gateway.js';
import { failedWith } from './failed-with.js';

/** `shanshui gateway`: the hub as a process of its own, until a signal stops it. */
export async function runGatewayCommand(): Promise<void> {
  try {
    const server = await serveGateway(readConfig());
    process.stdout.write(
      `\nThe hub is ready:\n  GraphQL     ${server.url}/graphql\n  Playground  ${server.url}/playground\n  Partners    ${server.url}/hub/partners\n  Health      ${server.url}/livez  ${server.url}/readyz\n`,
    );
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        void server.stop().then(() => process.exit(0));
      });
    }
  } catch (error) {
    failedWith(error);
  }
}
