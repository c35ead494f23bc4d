/** Who may know whom (docs/decisions, README "What is where"). */
const nodeBuiltins = { dependencyTypes: ['core'] };

module.exports = {
  forbidden: [
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'shared-knows-nothing', severity: 'error', from: { path: '^shared/' }, to: { pathNot: ['^shared/', '^node_modules/zod/'] } },
    { name: 'shared-does-no-io', severity: 'error', from: { path: '^shared/' }, to: nodeBuiltins },
    { name: 'db-knows-shared', severity: 'error', from: { path: '^db/' }, to: { path: '^(electron|renderer|tests|build)/' } },
    { name: 'renderer-knows-shared', severity: 'error', from: { path: '^renderer/' }, to: { path: '^(electron|db|tests|build)/' } },
    { name: 'renderer-has-no-node', severity: 'error', from: { path: '^renderer/' }, to: nodeBuiltins },
    { name: 'electron-knows-db-and-shared', severity: 'error', from: { path: '^electron/' }, to: { path: '^(renderer|tests|build)/' } },
    {
      name: 'service-runs-without-electron',
      comment: 'Host, vault, prints and command line run in plain Node too; only main and preload know Electron.',
      severity: 'error',
      from: { path: '^electron/(host|vault|print|cli)/' },
      to: { path: '^(node_modules/electron/|electron$)' },
    },
    {
      name: 'no-network',
      comment: 'No code path opens a socket.',
      severity: 'error',
      from: { path: '^(electron|db|shared|renderer)/' },
      to: { path: '^(node:)?(net|http|https|http2|dgram|tls|dns)$' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(css|woff2|svg|png)$' },
    parser: 'swc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
};
