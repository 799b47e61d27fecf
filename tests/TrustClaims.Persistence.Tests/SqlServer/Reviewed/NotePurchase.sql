SELECT TOP(2) [a].[id]
FROM [agreements] AS [a]
WHERE [a].[kind] = 'Order' AND [a].[number] = @number

---

SELECT TOP(2) [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news]
FROM [customers] AS [c]
WHERE [c].[key] = @key

---

SELECT TOP(1) [c].[id], [c].[contact_changed_at], [c].[declarations], [c].[email], [c].[first_known_at], [c].[key], [c].[language], [c].[name], [c].[phone], [c].[prefers], [c].[since], [c].[spared_calls], [c].[spared_news]
FROM [customers] AS [c]
WHERE [c].[phone] = @phone
ORDER BY [c].[id]

---

SELECT TOP(1) [a].[number] AS [Number], [a].[hash] AS [Hash]
FROM [audit_entries] AS [a]
WHERE [a].[subject] = @subject
ORDER BY [a].[number] DESC

---

SET NOCOUNT ON;
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);
INSERT INTO [customers] ([id], [contact_changed_at], [declarations], [email], [first_known_at], [key], [language], [name], [phone], [prefers], [since], [spared_calls], [spared_news])
VALUES (@p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);
INSERT INTO [agreements] ([id], [currency], [delivery_address], [holder], [household_key], [import_hash], [items], [kind], [link_epoch], [number], [number_key], [payment_method], [payment_reference], [placed_at], [shipping_currency], [shipping_minor])
VALUES (@p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37);
INSERT INTO [customer_names] ([customer], [key])
VALUES (@p38, @p39);

---

SELECT TOP(2) [s].[email]
FROM [staff_accounts] AS [s]
WHERE [s].[staff_id] = @staff

---

SET NOCOUNT ON;
INSERT INTO [agreements] ([id], [currency], [delivery_address], [holder], [household_key], [import_hash], [items], [kind], [link_epoch], [number], [number_key], [payment_method], [payment_reference], [placed_at], [shipping_currency], [shipping_minor])
VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);
INSERT INTO [audit_entries] ([number], [subject], [at], [body], [by], [hash], [kind], [previous_hash], [seal])
VALUES (@p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24);
