import { build } from './build.js';
import type { Command } from './command.js';
import { importFiles } from './import.js';
import { merge } from './merge.js';
import { report } from './report.js';
import { schema } from './schema.js';
import { validate } from './validate.js';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [importFiles, validate, merge, build, report, schema];
