import Datasets
import Foundation
import Laboratory
import Testing

@testable import saturation

@Suite("Chapter 2: layer speeds") struct LayerSpeedTests {
  // From seed to seed the ratio of neighbouring layers varies by a factor of 2
  // either way. The geometric mean of 20 seeds lay 3 % below to 11 % above the
  // theory in ten groups of 20. Without the biases it would be 13 % below.
  //
  // mutant LayerSpeeds.speeds: .leCunNormal => .heNormal
  // mutant LayerSpeeds.speeds: gradients[$0].norm => gradients[$0].squaredNorm
  // mutant LayerSpeeds.predictedRatio: theory.gradientFactor.squareRoot() =>
  //   theory.gradientFactor
  @Test(
    "2.5 In a sigmoid network with Nielsen's weights, each hidden layer starts to learn four to six times as slowly as the next one.",
    arguments: 2...4)
  func eachLayerIsSlowerThanTheNext(count: Int) {
    let speeds = LayerSpeeds.typicalSpeeds(
      hiddenLayers: count, cost: .crossEntropy,
      on: Digits.load().train[0..<1000], seeds: Survey.seeds(20))
    for (slow, fast) in zip(speeds, speeds.dropFirst()) {
      Survey.note("ratio of neighbours, \(count) layers", fast / slow)
      #expect(fast / slow > 4 && fast / slow < 6)
      let relative = fast / slow / LayerSpeeds.predictedRatio
      #expect(relative > 0.94 && relative < 1.15)
    }
  }

  // The figure has them from the program, the table from the prose.
  @Test func theProseAndTheFigureShowTheSamePublishedSpeeds() throws {
    let chapter = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "chapter.md")
    let prose = try String(contentsOf: chapter, encoding: .utf8)
    let role = /\{published\}`([0-9.]+) <nielsen2015> \\\| speed-(\d)-of-(\d)/
    var printed: [String: Double] = [:]
    for match in prose.matches(of: role) {
      let (_, speed, layer, count) = match.output
      printed["\(layer) of \(count)"] = Double(speed)
    }
    var drawn: [String: Double] = [:]
    for speeds in LayerSpeeds.published {
      for (layer, speed) in speeds.enumerated() {
        drawn["\(layer + 1) of \(speeds.count)"] = speed
      }
    }
    #expect(printed == drawn)
  }

  // One network of his against the typical one of ours, on other digits. A
  // single network of ours differs from the typical one by a factor of up to
  // 2.2 in 20 seeds; nine of his numbers stay within 1.7.
  @Test(
    "Our speeds are those that Nielsen printed",
    arguments: LayerSpeeds.published)
  func speedsAreThoseOfNielsen(published: [Double]) {
    let speeds = LayerSpeeds.typicalSpeeds(
      hiddenLayers: published.count, cost: .crossEntropy,
      on: Digits.load().train[0..<1000], seeds: Survey.seeds(20))
    for (ours, his) in zip(speeds, published) {
      #expect(ours / his > 1 / 1.8 && ours / his < 1.8)
    }
    // With the quadratic cost they would be five times as small.
    let quadratic = LayerSpeeds.typicalSpeeds(
      hiddenLayers: published.count, cost: .quadratic,
      on: Digits.load().train[0..<1000], seeds: Survey.seeds(20))
    #expect(quadratic[0] < published[0] / 3)
  }
}
