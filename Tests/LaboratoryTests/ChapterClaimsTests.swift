import Foundation
import Testing

@testable import Laboratory

@Suite struct ChapterClaimsTests {
  private let claims = ChapterClaims(
    """
    # Slopes

    ```{output} early
    ```

    ## How `steep` it is

    ```{figure} before
    A caption.
    ```

    :::{claim} 2.1
    It is steep.
    :::

    ```console
    # no heading
    ```

    ```{output} after
    ```

    A paragraph.

    ```{output} direct
    ```

    ::::{claim} 2.2
    It is flat.
    ::::

    ### Deeper

    :::{explore} slopes
    :figure: moving
    :::

    ## Elsewhere

    ```{output} alone
    ```

    A paragraph.

    :::{claim} 2.3
    It is not.
    :::
    """)

  @Test func theClaimThatFollowsDirectlyComesFirst() {
    #expect(claims.line(for: "before") == "Claim 2.1, in “How steep it is”")
    #expect(claims.line(for: "direct") == "Claim 2.2, in “How steep it is”")
  }

  @Test func otherwiseItIsTheOneBefore() {
    #expect(claims.line(for: "after") == "Claim 2.1, in “How steep it is”")
    #expect(claims.line(for: "moving") == "Claim 2.2, in “Deeper”")
  }

  @Test func orTheFirstOneAfterwards() {
    #expect(claims.line(for: "alone") == "Claim 2.3, in “Elsewhere”")
  }

  @Test func aSectionWithoutClaimsSaysNothing() {
    #expect(claims.line(for: "early") == nil)
    #expect(claims.line(for: "unknown") == nil)
  }

  @Test func aProgramReadsItsOwnChapter() {
    let root = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    let own = ChapterClaims(
      ofProgram: root + "/chapters/02-saturation/code/main.swift")
    #expect(
      own.line(for: "factors") == "Claim 2.6, in “Prediction and measurement”")
    let carriedAway = ChapterClaims(ofProgram: "/nowhere/code/main.swift")
    #expect(carriedAway.line(for: "factors") == nil)
  }
}
