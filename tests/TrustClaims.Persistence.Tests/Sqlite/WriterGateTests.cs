using TrustClaims.Persistence.Sqlite;

namespace TrustClaims.Persistence.Tests.Sqlite;

public sealed class WriterGateTests
{
    private readonly WriterGate gate = WriterGate.For($"Data Source={Guid.CreateVersion7()}.db");

    [Fact]
    public async Task One_writer_is_inside_at_a_time()
    {
        var first = await gate.Enter(default);
        var second = gate.Enter(default);

        Assert.False(second.IsCompleted);
        first.Dispose();
        (await second).Dispose();
        (await gate.Enter(default)).Dispose();
    }

    [Fact]
    public async Task Writers_come_in_in_the_order_in_which_they_came()
    {
        var order = new List<int>();
        var first = await gate.Enter(default);
        var waiting = Enumerable.Range(0, 20).Select(async number =>
        {
            using var turn = await gate.Enter(default);
            order.Add(number);
        }).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);

        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_lets_the_next_in()
    {
        var first = await gate.Enter(default);
        using var patience = new CancellationTokenSource();
        var second = gate.Enter(patience.Token);
        var third = gate.Enter(default);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();

        (await third).Dispose();
    }

    [Fact]
    public async Task Leaving_twice_lets_only_one_in()
    {
        var first = await gate.Enter(default);
        var second = gate.Enter(default);
        var third = gate.Enter(default);

        first.Dispose();
        first.Dispose();

        Assert.NotNull(await second);
        Assert.False(third.IsCompleted);
    }

    [Fact]
    public void One_file_has_one_gate_however_it_is_written()
    {
        var folder = Directory.GetCurrentDirectory();

        Assert.Same(WriterGate.For("Data Source=a.db"), WriterGate.For($"Data Source={Path.Combine(folder, "a.db")};Foreign Keys=True"));
        Assert.NotSame(WriterGate.For("Data Source=a.db"), WriterGate.For("Data Source=b.db"));
    }
}
