// Passes queries on to the server at TO, without a look at them: what one more step over HTTP costs at least.
import { Buffer } from 'node:buffer';
import { createServer } from 'node:http';
import { Pool } from 'undici';

const pool = new Pool(process.env.TO, { connections: 64 });
const server = createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8').on('data', (piece) => (body += piece));
  request.on('end', () => {
    const chunks = [];
    pool.dispatch(
      { path: '/graphql', method: 'POST', body, headers: { 'content-type': 'application/json' } },
      {
        onRequestStart: () => undefined,
        onResponseStart: () => undefined,
        onResponseData: (_controller, chunk) => chunks.push(chunk),
        onResponseEnd: () => {
          response.setHeader('content-type', 'application/json; charset=utf-8').end(Buffer.concat(chunks));
        },
        onResponseError: () => response.destroy(),
      },
    );
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(`GraphQL http://127.0.0.1:${server.address().port}/graphql`);
});
process.once('SIGTERM', () => process.exit());
