using System.Collections;
using System.Data.Common;
using System.Globalization;

namespace TrustClaims.Persistence.Tests.SqlServer.Recording;

/// <summary>Reads results from a tape: SQLite's numbers, texts and blobs as whatever type the provider asks for.</summary>
internal sealed class TapedReader(IReadOnlyList<Answer> results) : DbDataReader
{
    private int result;
    private int row = -1;

    public override int FieldCount => results[result].Columns.Count;

    public override int RecordsAffected => -1;

    public override bool HasRows => results[result].Rows.Count > 0;

    public override bool IsClosed => false;

    public override int Depth => 0;

    public override object this[int ordinal] => GetValue(ordinal);

    public override object this[string name] => GetValue(GetOrdinal(name));

    public override bool Read() => ++row < results[result].Rows.Count;

    public override bool NextResult()
    {
        row = -1;
        return ++result < results.Count;
    }

    public override object GetValue(int ordinal) => results[result].Rows[row][ordinal];

    public override bool IsDBNull(int ordinal) => GetValue(ordinal) is DBNull;

    public override string GetName(int ordinal) => results[result].Columns[ordinal];

    public override int GetOrdinal(string name) => results[result].Columns.ToList().IndexOf(name);

    public override bool GetBoolean(int ordinal) => Convert.ToBoolean(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override int GetInt32(int ordinal) => Convert.ToInt32(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override double GetDouble(int ordinal) => Convert.ToDouble(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    public override Guid GetGuid(int ordinal) => Guid.Parse(GetString(ordinal));

    public override DateTime GetDateTime(int ordinal) => DateTime.Parse(GetString(ordinal), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public override T GetFieldValue<T>(int ordinal) => typeof(T) == typeof(DateOnly)
        ? (T)(object)DateOnly.Parse(GetString(ordinal), CultureInfo.InvariantCulture)
        : (T)GetValue(ordinal);

    public override Type GetFieldType(int ordinal) => results[result].Rows.Count > 0 ? results[result].Rows[0][ordinal].GetType() : typeof(object);

    public override string GetDataTypeName(int ordinal) => "";

    public override byte GetByte(int ordinal) => throw new NotSupportedException();

    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override char GetChar(int ordinal) => throw new NotSupportedException();

    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    public override decimal GetDecimal(int ordinal) => Convert.ToDecimal(GetValue(ordinal), CultureInfo.InvariantCulture);

    public override float GetFloat(int ordinal) => throw new NotSupportedException();

    public override short GetInt16(int ordinal) => throw new NotSupportedException();

    public override int GetValues(object[] values) => throw new NotSupportedException();

    public override IEnumerator GetEnumerator() => throw new NotSupportedException();
}
