// The emoji that people and apps write by name.

const NAMED = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", heart: "❤️", tada: "🎉", eyes: "👀", pray: "🙏", wave: "👋", clap: "👏",
  smile: "😄", slightly_smiling_face: "🙂", joy: "😂", thinking_face: "🤔", cry: "😢", fire: "🔥", rocket: "🚀",
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", rotating_light: "🚨", bell: "🔔",
  hourglass: "⌛", hourglass_flowing_sand: "⏳", alarm_clock: "⏰", clock3: "🕒", calendar: "📆", date: "📅",
  inbox_tray: "📥", outbox_tray: "📤", incoming_envelope: "📨", speech_balloon: "💬", memo: "📝", paperclip: "📎",
  star: "⭐", sparkles: "✨", red_circle: "🔴", large_green_circle: "🟢", large_yellow_circle: "🟡", white_circle: "⚪",
  house: "🏠", phone: "☎️", moneybag: "💰", bar_chart: "📊", zap: "⚡", lock: "🔒", mag: "🔍", bust_in_silhouette: "👤",
};

export const emoji = (name) => NAMED[name] ?? `:${name}:`;
export const withEmoji = (text) => text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => NAMED[name] ?? whole);
