import type { Language } from './language.ts';

export const japanese: Language = {
  code: 'ja',
  name: '日本語',
  dates: {
    months: [],
    weekdays: ['月曜日, 月曜, 月', '火曜日, 火曜, 火', '水曜日, 水曜, 水', '木曜日, 木曜, 木', '金曜日, 金曜, 金', '土曜日, 土曜, 土', '日曜日, 日曜, 日'],
    signs: { year: '年', month: '月', day: '日' },
  },
  channels: {
    call: '電話, 通話, 電話した',
    video: 'ビデオ通話, ビデオ会議, オンライン会議, オンライン',
    email: 'メール, eメール',
    message: 'メッセージ, ライン, チャット, dm',
    meeting: '会議, 打ち合わせ, 打合せ, 面談, 面会, 訪問, ミーティング, 会った, 会う',
    coffee: 'コーヒー, お茶, カフェ, 喫茶',
    meal: '食事, ランチ, 昼食, ディナー, 夕食, 朝食, 飲み会, 飲み, 会食',
    event: 'イベント, 勉強会, 学会, 交流会, 懇親会, パーティー, カンファレンス',
    letter: '手紙, 葉書, はがき, 年賀状, 寒中見舞い, 暑中見舞い, お礼状, カード',
    other: 'その他',
  },
};
