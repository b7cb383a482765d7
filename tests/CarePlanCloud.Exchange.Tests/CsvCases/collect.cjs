// Gathers the cases of csv-spectrum and PapaParse into one file: node collect.cjs cases.json
// A case is { suite, name, text (base64), rows, dialect }. "rows" is what the suite expects; where the case asks for more than
// commas and double quotes (another separator, comments, types …) there is no expectation, and "dialect" names what it asks for.
'use strict';
const fs = require('fs');
const path = require('path');
const vm = require('vm');

const packages = path.join(__dirname, 'node_modules');
const cases = [];
const add = (suite, name, text, rows, dialect) =>
  cases.push({ suite, name, text: Buffer.from(text).toString('base64'), rows, dialect });

function spectrum() {
  const folder = path.join(packages, 'csv-spectrum');
  for (const file of fs.readdirSync(path.join(folder, 'csvs'))) {
    const name = path.parse(file).name;
    const told = JSON.parse(fs.readFileSync(path.join(folder, 'json', `${name}.json`), 'utf8'));
    const objects = Array.isArray(told) ? told : [told];
    add('csv-spectrum', name, fs.readFileSync(path.join(folder, 'csvs', file)), [Object.keys(objects[0]), ...objects.map(Object.values)], []);
  }
}

// The file registers its cases with mocha; here it only has to leave its tables behind.
function papaTables() {
  const nothing = Object.assign(() => {}, { skip() {} });
  const world = vm.createContext({
    chai: { assert: {} }, Papa: require(path.join(packages, 'papaparse')), describe: nothing, it: nothing, console,
  });
  vm.runInContext(fs.readFileSync(path.join(packages, 'papaparse', 'tests', 'test-cases.js'), 'utf8'), world);
  return world;
}

// The standard's own dialect may be named; everything else is another one.
const dialectOf = config => Object.entries(config ?? {})
  .filter(([key, value]) => key !== 'newline' && key !== 'fastMode' && !(key === 'delimiter' && value === ','))
  .map(([key]) => key);
const isTable = rows => Array.isArray(rows) && rows.every(row => Array.isArray(row) && row.every(item => typeof item === 'string'));

function papa() {
  const tables = papaTables();
  for (const [word, table] of [['core', tables.CORE_PARSER_TESTS], ['parse', tables.PARSE_TESTS]]) {
    table.forEach(({ description, input, config, expected }, index) => {
      const dialect = dialectOf(config);
      add('papaparse', `${word} ${index}: ${description}`, input, dialect.length === 0 ? expected.data : null, dialect);
    });
  }
  // What PapaParse writes is read, too.
  tables.UNPARSE_TESTS.forEach(({ description, input, config, expected }, index) => {
    if (typeof expected === 'string') {
      const plain = config === undefined && isTable(input);
      add('papaparse', `unparse ${index}: ${description}`, expected, plain ? input : null, plain ? [] : ['unparse']);
    }
  });
  const samples = path.join(packages, 'papaparse', 'tests');
  for (const file of fs.readdirSync(samples).filter(name => name.endsWith('.csv'))) {
    add('papaparse', file, fs.readFileSync(path.join(samples, file)), null, ['file']);
  }
}

spectrum();
papa();
fs.writeFileSync(process.argv[2], JSON.stringify(cases));
