using TrustClaims.Domain.Policies;

namespace TrustClaims.Domain.Tests.Policies;

public sealed class PolicyLineageTests
{
    // 1 <- 2 (draft), 1 <- 3 <- 4, 3 <- 5 <- 6, and 7 from nobody knows where.
    private readonly PolicyLineage lineage = new(new Dictionary<int, int> { [2] = 1, [3] = 1, [4] = 3, [5] = 3, [6] = 5 });

    [Theory]
    [InlineData(2, 3, 1)]
    [InlineData(2, 6, 1)]
    [InlineData(6, 4, 3)]
    public void Two_versions_part_where_the_last_is_that_both_go_back_to(int draft, int live, int parted) => Assert.Equal(parted, lineage.PartedAt(draft, live));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(6, 3)]
    [InlineData(4, 1)]
    public void Who_goes_on_from_the_other_undoes_nothing(int draft, int live) => Assert.Null(lineage.PartedAt(draft, live));

    [Fact]
    public void Where_nothing_is_in_common_a_draft_parts_from_what_it_was_begun_from() => Assert.Equal(5, lineage.PartedAt(6, 7));

    [Fact]
    public void Of_what_nobody_knows_nothing_is_said() => Assert.Null(lineage.PartedAt(7, 6));
}
