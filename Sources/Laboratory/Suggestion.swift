/// Returns the word that `word` was most likely meant to be, if one is near.
///
/// Near means that no more than a third of the letters have to change.
func nearestWord(to word: String, in words: [String]) -> String? {
  let limit = max(1, word.count / 3)
  let distances = words.sorted().map { ($0, distance(word, $0)) }
  return distances.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
}

/// Returns how many letters to insert, delete or replace to turn one word into
/// the other, counting two neighbours that change places as one.
private func distance(_ a: String, _ b: String) -> Int {
  let (a, b) = (Array(a), Array(b))
  var before: [Int] = []
  var row = Array(0...b.count)
  for i in a.indices {
    var next = [i + 1]
    for j in b.indices {
      var best = min(row[j + 1] + 1, next[j] + 1)
      best = min(best, row[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        best = min(best, before[j - 1] + 1)
      }
      next.append(best)
    }
    before = row
    row = next
  }
  return row[b.count]
}
