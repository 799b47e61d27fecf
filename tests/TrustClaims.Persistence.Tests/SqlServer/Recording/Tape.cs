using System.Data.Common;

namespace TrustClaims.Persistence.Tests.SqlServer.Recording;

/// <summary>What SQLite answered, in order, so that SQL Server's provider can be given the same answers without a server.</summary>
internal sealed class Tape
{
    private readonly Queue<Answer> answers = new();

    public void Put(Answer answer) => answers.Enqueue(answer);

    public Answer Take(string statement) => answers.TryDequeue(out var answer)
        ? answer
        : throw new InvalidOperationException($"SQLite was asked nothing that answers this:\n{statement}");

    /// <returns>What is left; nothing, when both were asked the same.</returns>
    public int Left => answers.Count;
}

/// <summary>The rows of a query, or how many rows a change reached.</summary>
internal sealed record Answer(IReadOnlyList<string> Columns, IReadOnlyList<object[]> Rows, int Reached)
{
    public static Answer Changed(int rows) => new([], [], rows);

    public static async Task<Answer> ReadAll(DbDataReader reader)
    {
        var columns = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToList();
        var rows = new List<object[]>();
        while (await reader.ReadAsync())
        {
            var row = new object[columns.Count];
            reader.GetValues(row);
            rows.Add(row);
        }

        await reader.DisposeAsync();
        return new Answer(columns, rows, -1);
    }
}
