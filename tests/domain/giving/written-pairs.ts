/** A want and an offer as notes say them, and whether someone who reads both would think of the one for the other. */
export interface WrittenPair {
  readonly want: string;
  readonly offer: string;
  readonly matches: boolean;
}

/** The language of some pairs. */
export interface PairsOfLanguage {
  readonly language: 'en' | 'de' | 'fr' | 'es';
  readonly pairs: readonly WrittenPair[];
}

const yes = (want: string, offer: string): WrittenPair => ({ want, offer, matches: true });
const no = (want: string, offer: string): WrittenPair => ({ want, offer, matches: false });

/** The pairs by which the rules were tuned. */
export const TUNING_PAIRS: readonly PairsOfLanguage[] = [
  {
    language: 'en',
    pairs: [
      yes('a lawyer for a rental contract', 'the number of her lawyer'),
      yes('legal advice about shares', 'startup lawyer'),
      yes('a designer for the website of her bakery', 'web design'),
      yes('a job in renewable energy', 'hiring for her wind energy team'),
      yes('feedback on her pitch deck', 'reviewing pitch decks'),
      yes('a flat in Berlin', 'a tip about a free apartment in Berlin'),
      yes('climbing partners', 'climbs every Thursday'),
      yes('speakers for a conference on accessibility', 'talks about accessibility'),
      yes('someone who knows GDPR', 'a GDPR checklist'),
      yes('a piano teacher for her son', 'gave us piano lessons'),
      no('a lawyer for a rental contract', 'rental car discount'),
      no('a co-founder for a climate startup', 'climate scientist'),
      no('a flat in Berlin', 'correspondent in Berlin'),
      no('an intro to someone at Siemens', 'an intro to her publisher'),
      no('a good book on sailing', 'a book on negotiation'),
    ],
  },
  {
    language: 'de',
    pairs: [
      yes('eine Wohnung in Köln', 'Tipp für eine Mietwohnung in Köln'),
      yes('Steuerberaterin', 'Kontakt zu ihrem Steuerberater'),
      yes('Hilfe bei der Wohnungssuche', 'kennt freie Wohnungen in der Südstadt'),
      yes('einen Anwalt für Arbeitsrecht', 'Rechtsanwältin'),
      yes('Kita-Platz für die Tochter', 'leitet eine Kita'),
      yes('einen Job als Lektorin', 'Stelle im Lektorat'),
      yes('Klimaforschung', 'arbeitet als Klimaforscher'),
      yes('Geigenlehrer für den Sohn', 'gibt Geigenunterricht'),
      yes('Investoren für die zweite Runde', 'investiert in junge Firmen'),
      no('Steuerberaterin', 'Unternehmensberater'),
      no('eine Wohnung in Köln', 'Stadtführungen in Köln'),
      no('ein gutes Fahrrad', 'ein gutes Buch über Gärten'),
      no('Hausarzt in der Nähe', 'Hausverwaltung'),
      no('jemanden für das Layout der Zeitschrift', 'jemanden für die Buchhaltung'),
      no('Kontakt zu einem Verlag', 'Kontakt zu ihrer Bank'),
    ],
  },
  {
    language: 'fr',
    pairs: [
      yes('un avocat en droit du travail', 'le numéro de son avocate'),
      yes('un appartement à Lyon', 'loue un appartement à la Croix-Rousse'),
      yes('une traductrice pour son roman', 'traductions de l’anglais'),
      yes('des clients pour son cabinet comptable', 'cherche souvent un comptable pour ses sociétés'),
      yes('un stage en architecture', 'architecte, prend des stagiaires'),
      yes('un graphiste pour le logo', 'graphisme et illustration'),
      yes('randonnée en montagne', 'organise des randonnées'),
      yes('un emploi dans l’édition', 'éditrice, recrute en septembre'),
      yes('une salle pour une exposition', 'une petite salle d’exposition'),
      no('un avocat en droit du travail', 'médecin du travail'),
      no('un appartement à Lyon', 'guide à Lyon'),
      no('une traductrice pour son roman', 'a écrit un roman'),
      no('un stage en architecture', 'un stage de voile'),
      no('un contact chez Airbus', 'un contact à la mairie'),
      no('des conseils pour acheter un vélo', 'des conseils pour un visa'),
    ],
  },
  {
    language: 'es',
    pairs: [
      yes('una abogada laboralista', 'el teléfono de su abogado'),
      yes('un piso en Valencia', 'alquila un apartamento en Valencia'),
      yes('un diseñador para su web', 'diseño gráfico y web'),
      yes('trabajo en una editorial', 'su editorial contrata correctores'),
      yes('clases de guitarra', 'profesora de guitarra'),
      yes('inversores para la empresa', 'invierte en empresas jóvenes'),
      yes('un traductor de alemán', 'traducción de alemán e inglés'),
      yes('ayuda con la contabilidad', 'contable'),
      yes('fotografía analógica', 'fotógrafa, revela en casa'),
      no('una abogada laboralista', 'médica en Valencia'),
      no('un piso en Valencia', 'restaurantes en Valencia'),
      no('un traductor de alemán', 'amigos alemanes'),
      no('un contacto en el ayuntamiento', 'un contacto en Telefónica'),
      no('un buen libro de cocina', 'un buen libro de historia'),
      no('financiación para un documental', 'vio un documental sobre ballenas'),
    ],
  },
];

/** Pairs written before the rules. First judged without having been looked at, then used to improve them. */
export const UNSEEN_PAIRS: readonly PairsOfLanguage[] = [
  {
    language: 'en',
    pairs: [
      yes('an accountant who knows freelancers', 'accounting for freelancers'),
      yes('a venue for a workshop of forty people', 'runs workshops, has a small venue'),
      yes('a mentor in product management', 'product manager at a bank'),
      yes('beta testers for a gardening app', 'keen gardener, likes to try apps'),
      yes('a photographer for the wedding', 'wedding photos'),
      yes('sailing', 'has a sailing boat'),
      no('a photographer for the wedding', 'wedding planner'),
      no('an accountant who knows freelancers', 'freelance illustrator'),
      no('an intro to a journalist', 'an intro to her dentist'),
      no('somebody with experience in China', 'experience with grants'),
    ],
  },
  {
    language: 'de',
    pairs: [
      yes('eine Ärztin für Allergien', 'Allergologe, nimmt neue Patienten'),
      yes('Übersetzer für Polnisch', 'übersetzt aus dem Polnischen'),
      yes('Räume für einen Yogakurs', 'vermietet Räume'),
      yes('einen Praktikumsplatz in einer Redaktion', 'Redakteurin bei der Zeitung'),
      yes('Programmierer für eine kleine App', 'programmiert Apps'),
      yes('Gartenbau', 'Tipps zum Gärtnern'),
      no('Übersetzer für Polnisch', 'Reise nach Polen'),
      no('einen Praktikumsplatz in einer Redaktion', 'Parkplatz in der Stadt'),
      no('Räume für einen Yogakurs', 'Rezepte für einen Auflauf'),
      no('Empfehlung für einen Zahnarzt', 'Empfehlung für ein Hotel'),
    ],
  },
  {
    language: 'fr',
    pairs: [
      yes('une école pour sa fille', 'directrice d’école'),
      yes('des bénévoles pour la banque alimentaire', 'fait du bénévolat'),
      yes('un développeur pour une application', 'développe des applications mobiles'),
      yes('financer son film', 'financement du cinéma'),
      yes('un logement à Nantes', 'un appartement libre à Nantes'),
      yes('le jazz', 'joue du jazz le vendredi'),
      no('une école pour sa fille', 'une recette pour sa mère'),
      no('un logement à Nantes', 'un dentiste à Nantes'),
      no('un développeur pour une application', 'une photographe pour un mariage'),
      no('rencontrer un éditeur', 'rencontre le maire'),
    ],
  },
  {
    language: 'es',
    pairs: [
      yes('un médico de confianza', 'su médica de cabecera'),
      yes('voluntarios para la biblioteca', 'hace voluntariado los sábados'),
      yes('un local para la exposición', 'tiene un local en el centro'),
      yes('programadora para una aplicación', 'programación de aplicaciones'),
      yes('escalada', 'escala en la sierra'),
      yes('un empleo de arquitecta', 'estudio de arquitectura que busca gente'),
      no('un médico de confianza', 'una persona de confianza'),
      no('un local para la exposición', 'una exposición en Sevilla'),
      no('presentación a un periodista', 'presentación a su jefa'),
      no('consejos para mudarse a Lisboa', 'consejos para hablar en público'),
    ],
  },
];

/** Further pairs, written after the second set had been looked at, and judged once all was done. */
export const LAST_PAIRS: readonly PairsOfLanguage[] = [
  {
    language: 'en',
    pairs: [
      yes('a plumber she can trust', 'their plumber, a good one'),
      yes('help with a grant application', 'wrote three grant applications'),
      yes('a violin for a beginner', 'sells used violins'),
      yes('people who work on batteries', 'battery researcher'),
      yes('an editor for his first novel', 'edits novels'),
      yes('chess', 'plays chess on Tuesdays'),
      no('a plumber she can trust', 'trustee of the school'),
      no('an editor for his first novel', 'first aid courses'),
      no('a second-hand pram', 'second home in Wales'),
      no('an intro to a museum', 'an intro to her landlord'),
    ],
  },
  {
    language: 'de',
    pairs: [
      yes('eine Werkstatt für alte Autos', 'repariert Autos in seiner Werkstatt'),
      yes('Hebamme', 'Nummer einer Hebamme'),
      yes('Korrekturleser für die Doktorarbeit', 'liest Doktorarbeiten Korrektur'),
      yes('Imkerei', 'Imker mit zwölf Völkern'),
      yes('eine Psychotherapeutin mit freien Plätzen', 'Psychotherapie'),
      yes('Wandergruppe', 'wandert jeden Sonntag'),
      no('eine Werkstatt für alte Autos', 'alte Landkarten'),
      no('Hebamme', 'Hebebühne zum Ausleihen'),
      no('Sponsoren für das Turnier', 'Schiedsrichter beim Turnier'),
      no('einen Kontakt bei der Stadt', 'einen Kontakt beim Radio'),
    ],
  },
  {
    language: 'fr',
    pairs: [
      yes('un plombier à Lille', 'le numéro d’un plombier'),
      yes('un dentiste pour enfants', 'dentiste'),
      yes('apprendre la poterie', 'atelier de poterie'),
      yes('un chercheur en biologie marine', 'biologiste, étudie la mer'),
      yes('des musiciens pour son groupe', 'musicienne, joue de la basse'),
      yes('un architecte d’intérieur', 'architecture intérieure'),
      no('un dentiste pour enfants', 'des livres pour enfants'),
      no('un chercheur en biologie marine', 'Marine, sa nièce'),
      no('une voiture d’occasion', 'une occasion de voyager'),
      no('un avis sur son CV', 'un avis sur un restaurant'),
    ],
  },
  {
    language: 'es',
    pairs: [
      yes('una psicóloga para su hijo', 'psicólogo infantil'),
      yes('un fontanero', 'el número de su fontanero'),
      yes('socios para una cooperativa', 'fundó una cooperativa de vivienda'),
      yes('una imprenta para el cartel', 'imprime carteles'),
      yes('cerámica', 'taller de cerámica'),
      yes('un músico para la boda', 'músicos de jazz'),
      no('una psicóloga para su hijo', 'la edad de su hijo'),
      no('un fontanero', 'un hostelero'),
      no('un coche de segunda mano', 'segunda residencia en la sierra'),
      no('una idea para el aniversario', 'una idea para el jardín'),
    ],
  },
];
