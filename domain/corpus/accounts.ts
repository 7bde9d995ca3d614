import type { Random } from '../chance/random.ts';
import type { Language } from './languages.ts';

const FIRST = (
  'amber apple birch blue brisk bubble candle cedar cloud clover cobalt comet copper coral crisp daisy dawn delta ' +
  'dusty ember fern fizzy flint foggy frosty ginger granite hazel humming indigo ivory jolly juniper kiwi lantern ' +
  'lemon lilac lunar maple marble mellow minty misty mossy nimble noodle nutmeg olive orbit paper pebble pepper ' +
  'pixel plum quiet rapid ripple river rocket rusty saffron silver sleepy snowy solar sparky spruce sunny tango ' +
  'teal thistle tidy tulip turbo velvet violet waffle walnut willow windy wobbly zesty zigzag'
).split(' ');
const SECOND = (
  'acorn anchor badger beacon beetle biscuit bobcat button cactus canoe carrot castle cricket dragonfly drum falcon ' +
  'feather ferret finch fox gecko goose hammer harbor hedgehog heron kettle kite koala ladder lark lizard llama ' +
  'magpie marmot meteor mitten moose moth mug newt otter owl panda parrot penguin pickle pigeon pilot piper pony ' +
  'puffin pumpkin quail rabbit racer raven robin sailor salmon scarf scooter seal shell skate snail sparrow spoon ' +
  'squid stork swan teapot thimble toast turnip turtle violin walrus whistle wombat wren yak zebra'
).split(' ');

const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);

/** An invented account name; how it is written says nothing about who uses it. */
export function accountName(random: Random): string {
  const first = random.pick(FIRST);
  const second = random.pick(SECOND);
  switch (random.between(0, 5)) {
    case 0:
      return capital(first) + capital(second);
    case 1:
      return `${first}_${second}`;
    case 2:
      return first + second + random.between(2, 98);
    case 3:
      return capital(second) + random.between(2, 98);
    case 4:
      return `${capital(first)}.${second[0]!.toUpperCase()}`;
    default:
      return second + first;
  }
}

const CHANNELS: Record<Language, string[]> = {
  en: 'game chat|direct messages|team chat|guild chat|study room|group chat|hobby forum|club chat|music chat|art chat|homework help|class group|stream chat|lobby|garden forum|coding club'.split(
    '|',
  ),
  de: 'Spielechat|Direktnachrichten|Mannschaftschat|Gildenchat|Lerngruppe|Gruppenchat|Hobbyforum|Vereinschat|Klassengruppe|Musikchat|Malgruppe|Bastelforum'.split(
    '|',
  ),
  fr: 'salon de jeu|messages directs|chat de club|groupe de classe|salon de la guilde|forum de loisirs|groupe musique|aide aux devoirs|atelier dessin|salon du stream'.split(
    '|',
  ),
  es: 'chat de juego|mensajes directos|chat del equipo|grupo de clase|chat del gremio|foro de aficiones|grupo de música|ayuda con deberes|taller de dibujo|sala del club'.split(
    '|',
  ),
};

/** A channel's name; drawn without looking at anything else. */
export function channelName(language: Language, random: Random): string {
  return random.pick(CHANNELS[language]);
}
