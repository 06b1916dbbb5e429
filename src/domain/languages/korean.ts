import type { Language } from './language.ts';

export const korean: Language = {
  code: 'ko',
  name: '한국어',
  dates: {
    months: [],
    weekdays: ['월요일, 월', '화요일, 화', '수요일, 수', '목요일, 목', '금요일, 금', '토요일, 토', '일요일, 일'],
    signs: { year: '년', month: '월', day: '일' },
  },
  channels: {
    call: '전화, 통화, 전화통화',
    video: '영상통화, 화상통화, 화상회의, 화상',
    email: '이메일, 메일, 전자우편',
    message: '메시지, 문자, 카톡, 카카오톡, 채팅, 톡',
    meeting: '만남, 회의, 미팅, 면담, 방문, 만났다, 만나다',
    coffee: '커피, 차, 카페',
    meal: '식사, 점심, 저녁, 아침, 밥, 회식, 술자리',
    event: '행사, 모임, 컨퍼런스, 세미나, 학회',
    letter: '편지, 엽서, 연하장, 카드, 손편지',
    other: '기타',
  },
};
