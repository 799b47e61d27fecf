DELETE FROM [e]
FROM [exposure_stripes] AS [e]
WHERE [e].[day] < @hours AND [e].[scope] LIKE '%@%'

---

DELETE FROM [m]
FROM [manager_news] AS [m]
WHERE [m].[at] < @news
