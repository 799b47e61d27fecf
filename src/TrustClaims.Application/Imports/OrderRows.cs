using TrustClaims.Domain;

namespace TrustClaims.Application.Imports;

/// <summary>The rows of one order, made into its document; or the rows, each with why it was not taken in.</summary>
public sealed record OrderOfRows(OrderDocument? Document, IReadOnlyList<RejectedRow> Rows);

/// <summary>Reads the orders of a file one by one: the rows of an order stand together. An order of which one row cannot be read is not taken in at all.</summary>
public sealed class OrderRows : IDisposable
{
    private readonly CsvRows rows;
    private readonly MappedRow row;
    private readonly RowsOfOrder order;
    private readonly Dictionary<string, int> seen = new(StringComparer.Ordinal);
    private readonly Queue<OrderOfRows> ready = new();
    private readonly int numberColumn;
    private readonly char delimiter;
    private RejectedRow? stray;
    private string strayNumber = "";
    private bool ended;

    private OrderRows(Mapping mapping, CsvRows rows, MappedRow row)
    {
        (this.rows, this.row) = (rows, row);
        (numberColumn, delimiter) = (row.ColumnOf("orderNumber"), mapping.Form.Delimiter);
        order = new RowsOfOrder(row);
    }

    public OrderOfRows? Order { get; private set; }

    /// <summary>What ended the file too early; known once <see cref="Read"/> has returned false.</summary>
    public Refusal? Failure => rows.Failure;

    /// <summary>How far through the file reading has come, 0 to 1.</summary>
    public double Share => rows.Share;

    /// <param name="whole">Read the file once to its end first, so that nothing is taken in of one that was cut.</param>
    public static Result<OrderRows> Open(string path, Mapping mapping, bool whole)
    {
        if (mapping.Rows != MappingRows.Orders)
        {
            return FileMistake.Of("mapping_not_for_orders");
        }

        if (whole && CsvRows.Check(path, mapping.Form) is { } broken)
        {
            return broken;
        }

        if (!CsvRows.Open(path, mapping.Form).TryGet(out var rows, out var refusal))
        {
            return refusal;
        }

        if (MappedRow.Bind(mapping, rows).TryGet(out var row, out refusal))
        {
            return new OrderRows(mapping, rows, row);
        }

        rows.Dispose();
        return refusal;
    }

    /// <summary>Goes to the next order, or to a row that belongs to none.</summary>
    public bool Read()
    {
        while (ready.Count == 0 && !ended)
        {
            if (rows.Read())
            {
                Take();
            }
            else
            {
                ended = true;
                Finish();
            }
        }

        Order = ready.TryDequeue(out var next) ? next : null;
        return Order is not null;
    }

    public void Dispose() => rows.Dispose();

    private void Take()
    {
        row.Next();
        if (rows.Fault is { } fault)
        {
            Stray(fault);
            return;
        }

        var number = row.Required("orderNumber", DocumentReader.LongestNumber);
        if (number.Length == 0)
        {
            ready.Enqueue(new OrderOfRows(null, [new RejectedRow(rows.Line, row.Errors, rows.Raw)]));
            return;
        }

        if (number != order.Number)
        {
            Finish();
            Begin(number);
        }

        order.Add(rows.Line, rows.Raw);
    }

    private void Begin(string number)
    {
        order.Begin(number, rows.Line);
        if (!seen.TryAdd(number, rows.Line))
        {
            order.Reject(new FieldError("orderNumber", "order_rows_apart", number, seen[number]));
        }

        if (stray is { } lost && Belongs(number))
        {
            order.Reject(new FieldError("", "order_row_not_read", lost.Line));
        }
    }

    private void Finish()
    {
        if (order.Number.Length > 0)
        {
            ready.Enqueue(order.Finish());
        }
    }

    // A row that cannot be read may be a part of the order before it or after it: what can still be read of its number tells.
    private void Stray(FieldError fault)
    {
        stray = new RejectedRow(rows.Line, [fault], rows.Raw);
        var fields = rows.Raw.Split(delimiter);
        strayNumber = numberColumn >= 0 && numberColumn < fields.Length ? fields[numberColumn].Trim(' ', '"', '\r', '\n') : "";
        if (order.Number.Length > 0 && Belongs(order.Number))
        {
            order.Reject(new FieldError("", "order_row_not_read", stray.Line));
        }

        ready.Enqueue(new OrderOfRows(null, [stray]));
    }

    private bool Belongs(string number) => number.StartsWith(strayNumber, StringComparison.Ordinal);
}
