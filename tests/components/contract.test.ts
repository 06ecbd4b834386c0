import { figureContract } from '../figure-contract.js';

/** Every published figure: the server lists the folders that hold one, so none can be left out. */
const tags = (await (await fetch('/__test/tags')).json()) as readonly string[];

for (const tag of tags) {
  figureContract(tag, { module: () => import(`/components/${tag}/${tag}.ts`) });
}
