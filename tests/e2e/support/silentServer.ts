/** A server on this machine, over TCP and UDP, that keeps what reaches it: nothing of the program may. */
import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';

export interface SilentServer {
  readonly port: number;
  /** One line for each connection and packet. */
  readonly heard: readonly string[];
  close(): void;
}

export async function startSilentServer(): Promise<SilentServer> {
  const heard: string[] = [];
  const tcp = createServer((socket) => {
    heard.push('tcp connection');
    socket.once('data', (bytes) => {
      heard.push(bytes.toString('latin1').split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.on('error', () => socket.destroy());
  });
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
  const address = tcp.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const udp = createSocket('udp4', (bytes) => heard.push(`udp packet of ${bytes.length} bytes`));
  await new Promise<void>((resolve) => udp.bind(port, '127.0.0.1', resolve));
  return {
    port,
    heard,
    close() {
      tcp.close();
      udp.close();
    },
  };
}
