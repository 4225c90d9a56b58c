/** Which room may look into which (DESIGN §3, STYLE B7). Order of a list = direction: each may import only those before it. */
const SHARED = ['base', 'domain', 'rules', 'store', 'sync', 'contract', 'host'];
const RENDERER = ['text', 'ui', 'bridge', 'state', 'views', 'app'];

const upward = (root, order) =>
  order.slice(0, -1).map((layer, index) => ({
    name: `${root}-${layer}-imports-upward`,
    severity: 'error',
    comment: `${root}/ reads one way: ${order.join(' -> ')}`,
    from: { path: `^${root}/${layer}/` },
    to: { path: `^${root}/(${order.slice(index + 1).join('|')})/` },
  }));

const rule = (name, from, to, fromNot) => ({
  name,
  severity: 'error',
  from: { path: from, ...(fromNot && { pathNot: fromNot }) },
  to: { path: to },
});

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    ...upward('shared', SHARED),
    ...upward('renderer', RENDERER),
    rule('shared-is-a-leaf', '^shared/', '^(electron|renderer|tests|build)/'),
    rule(
      'shared-no-platform',
      '^shared/',
      '^(electron|react|react-dom|zustand|lowdb)$|node_modules/(react|react-dom|zustand|lowdb|electron)/',
    ),
    { name: 'shared-no-core', severity: 'error', from: { path: '^shared/' }, to: { dependencyTypes: ['core'] } },
    rule('renderer-no-electron', '^renderer/', '^electron/|node_modules/(electron|lowdb)/|^electron$'),
    { name: 'renderer-no-core', severity: 'error', from: { path: '^renderer/' }, to: { dependencyTypes: ['core'] } },
    rule(
      'renderer-no-engine',
      '^renderer/',
      '^shared/(store/(decide|state|record-state|operation|packed-partition)|sync|host)',
    ),
    rule('electron-no-renderer', '^electron/', '^renderer/'),
    {
      name: 'preload-stays-tiny',
      severity: 'error',
      from: { path: '^electron/preload[.]ts$' },
      to: { path: '^(shared|electron)/', dependencyTypesNot: ['type-only'] },
    },
    rule('files-only-in-storage-and-share', '^electron/(?!storage/|share/)', '^(node:)?fs(/promises)?$'),
    {
      name: 'view-to-view',
      severity: 'error',
      from: { path: '^renderer/views/([^/]+)/' },
      to: { path: '^renderer/views/', pathNot: '^renderer/views/$1/' },
    },
    rule('no-tests-in-shipped', '^(shared|electron|renderer|build)/', '^tests/'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.json', '.css'],
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
